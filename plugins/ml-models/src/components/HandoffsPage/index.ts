export { HandoffName } from './HandoffName';
export { HandoffsPage } from './HandoffsPage';
