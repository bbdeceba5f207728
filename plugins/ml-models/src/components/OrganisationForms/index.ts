export { AllocationDialog } from './AllocationDialog';
export { AttestationDialog } from './AttestationDialog';
export { CapacityDialog } from './CapacityDialog';
export { ReviewDialog } from './ReviewDialog';
export { WithdrawDialog } from './WithdrawDialog';
export { ChoiceField } from './ChoiceField';
export { FormField } from './FormField';
export { RecordDialog } from './RecordDialog';
