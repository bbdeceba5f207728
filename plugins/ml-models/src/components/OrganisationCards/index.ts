export { SystemCard } from './SystemCard';
export { TeamCard } from './TeamCard';
export { TeamTab } from './TeamTab';
