export { RecordButton } from './RecordButton';
