export { ListPagination } from './ListPagination';
