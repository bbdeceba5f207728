export { AllocationDialog } from './AllocationDialog';
export { AttestationDialog } from './AttestationDialog';
export { CapacityDialog } from './CapacityDialog';
export { ReviewDialog } from './ReviewDialog';
export { WithdrawDialog } from './WithdrawDialog';
