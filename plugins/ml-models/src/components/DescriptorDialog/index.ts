export { DescriptorDialog } from './DescriptorDialog';
