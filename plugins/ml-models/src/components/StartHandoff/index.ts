export { StartHandoffButton } from './StartHandoffButton';
