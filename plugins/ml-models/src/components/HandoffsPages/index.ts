export { HandoffsPages } from './HandoffsPages';
