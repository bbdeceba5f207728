import TablePagination from '@material-ui/core/TablePagination';
import { useTranslate } from '../../hooks/useTranslate';

const PAGE_SIZES = [20, 50, 100];

/** @internal */
export interface ListPaginationProps {
  offset: number;
  limit: number;
  /** Rows on this page. */
  shown: number;
  /** Undefined while the catalog is still counting. */
  total: number | undefined;
  onOffset: (offset: number) => void;
  onLimit: (limit: number) => void;
}

/** @internal */
export function ListPagination(props: ListPaginationProps) {
  const { offset, limit, shown, total, onOffset, onLimit } = props;
  const { t } = useTranslate();
  const sizes = PAGE_SIZES.includes(limit)
    ? PAGE_SIZES
    : [...PAGE_SIZES, limit].sort((a, b) => a - b);
  const from = (offset + 1).toLocaleString();
  const to = (offset + shown).toLocaleString();
  return (
    <TablePagination
      component="div"
      count={total ?? -1}
      page={Math.floor(offset / limit)}
      rowsPerPage={limit}
      rowsPerPageOptions={sizes}
      labelRowsPerPage={t('modelsPage.pageSize')}
      labelDisplayedRows={() =>
        total === undefined
          ? t('modelsPage.rangeUncounted', { from, to })
          : t('modelsPage.range', { from, to, total: total.toLocaleString() })
      }
      backIconButtonText={t('modelsPage.previousPage')}
      nextIconButtonText={t('modelsPage.nextPage')}
      SelectProps={{
        native: true,
        inputProps: { 'aria-label': t('modelsPage.pageSize') },
      }}
      onPageChange={(_event, page) => onOffset(page * limit)}
      onRowsPerPageChange={event => {
        const size = Number(event.target.value);
        onLimit(size);
        onOffset(Math.floor(offset / size) * size);
      }}
    />
  );
}
