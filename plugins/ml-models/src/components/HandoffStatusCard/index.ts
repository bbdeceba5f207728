export { HandoffStatusCard } from './HandoffStatusCard';
export { useHandoffStatus } from './useHandoffStatus';
