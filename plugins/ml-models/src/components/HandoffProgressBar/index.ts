export { HandoffProgressBar } from './HandoffProgressBar';
