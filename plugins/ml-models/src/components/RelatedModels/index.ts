export { ComponentModelsCard } from './ComponentModelsCard';
export { GroupModelsCard } from './GroupModelsCard';
export { SystemModelsCard } from './SystemModelsCard';
