export { HandoffsPage } from './HandoffsPage';
