export { ExactDay } from './ExactDay';
