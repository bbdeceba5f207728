export { BasisSelect } from './BasisSelect';
