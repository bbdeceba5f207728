import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import type { ModelSortField } from '../query/ModelListQuery';
import type { ModelList } from '../query/useModelList';
import type { PageLayout } from '../usePageLayout';
import { ModelCards } from './ModelCards';
import { ListPagination } from '../../ListPagination';
import { ModelsTable } from './ModelsTable';
import type { ModelRow } from './toModelRow';
import type { FastValue } from './useFastValues';

const useStyles = makeStyles(
  theme => ({
    stale: { opacity: 0.55, transition: theme.transitions.create('opacity') },
  }),
  { name: 'MlModelsModelRows' },
);

/** @internal */
export interface ModelRowsProps {
  list: ModelList;
  rows: ModelRow[];
  layout: PageLayout;
  fastValue: (entityRef: string) => FastValue;
}

/**
 * One page of models as a table or as cards, and the way to the others. While new rows are on their way the old
 * ones stay, dimmed.
 *
 * @internal
 */
export function ModelRows(props: ModelRowsProps) {
  const { list, rows, layout, fastValue } = props;
  const { sort, view } = list.query;
  const classes = useStyles();
  const sortBy = (field: ModelSortField) =>
    list.change({
      sort: {
        field,
        direction:
          sort.field === field && sort.direction === 'asc' ? 'desc' : 'asc',
      },
    });
  return (
    <div
      className={list.loading ? classes.stale : undefined}
      aria-busy={list.loading}
    >
      {view === 'cards' || !layout.table ? (
        <ModelCards rows={rows} fastValue={fastValue} />
      ) : (
        <Paper variant="outlined">
          <ModelsTable
            rows={rows}
            fastValue={fastValue}
            sort={sort}
            wide={layout.wideTable}
            handoffs={layout.handoffs}
            onSort={sortBy}
          />
        </Paper>
      )}
      <ListPagination
        offset={list.offset}
        limit={list.limit}
        shown={rows.length}
        total={list.totalItems}
        onOffset={list.setOffset}
        onLimit={list.setLimit}
      />
    </div>
  );
}
