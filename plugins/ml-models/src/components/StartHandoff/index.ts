export { StartHandoffButton } from './StartHandoffButton';
export { StartHandoffDialog } from './StartHandoffDialog';
