export { ComponentHandoffsCard } from './ComponentHandoffsCard';
export { GroupHandoffsCard } from './GroupHandoffsCard';
export { RelatedHandoffsCard } from './RelatedHandoffsCard';
