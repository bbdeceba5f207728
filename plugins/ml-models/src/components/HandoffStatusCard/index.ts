export { HandoffStatusCard } from './HandoffStatusCard';
export { HandoffStatusView } from './HandoffStatusView';
export { NoHandoffYet } from './NoHandoffYet';
export { useHandoffStatus } from './useHandoffStatus';
