export { HandoffTurn } from './HandoffTurn';
