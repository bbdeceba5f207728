export { CapacityMeter } from './CapacityMeter';
