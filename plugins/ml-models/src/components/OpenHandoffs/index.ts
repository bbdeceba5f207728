export { GroupHandoffsCard } from './GroupHandoffsCard';
export { RelatedHandoffsCard } from './RelatedHandoffsCard';
