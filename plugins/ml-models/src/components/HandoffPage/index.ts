export { BlockFacts } from './design/BlockFacts';
export { HandoffPage } from './HandoffPage';
export { PersonName } from './item/PersonName';
