export { OnCallCover } from './OnCallCover';
