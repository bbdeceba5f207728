import { parseEntityRef } from '@backstage/catalog-model';
import type { OrganisationUnitPage } from '@baton-ml/backstage-plugin-ml-models-common';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableContainer from '@material-ui/core/TableContainer';
import TableHead from '@material-ui/core/TableHead';
import TableSortLabel from '@material-ui/core/TableSortLabel';
import TableRow from '@material-ui/core/TableRow';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslate } from '../../hooks/useTranslate';
import type { UnitQuery } from './UnitQuery';
import { UnitRow } from './UnitRow';

const columns = [
  'unit',
  'size',
  'pattern',
  'models',
  'onCall',
  'capacity',
  'review',
] as const;

const sorts: Record<(typeof columns)[number], UnitQuery['sort']> = {
  unit: 'title',
  size: 'size',
  pattern: 'match',
  models: 'production-models',
  onCall: 'on-call',
  capacity: 'capacity',
  review: 'review',
};

type Order = Exclude<UnitQuery['order'], ''>;

/** As the backend sorts when it is not told. */
function naturalOrder(sort: UnitQuery['sort']): Order {
  return sort === 'size' || sort === 'production-models'
    ? 'descending'
    : 'ascending';
}

function opposite(order: Order): Order {
  return order === 'ascending' ? 'descending' : 'ascending';
}

const useStyles = makeStyles(
  theme => ({
    table: { tableLayout: 'fixed', minWidth: 920 },
    head: {
      padding: theme.spacing(1),
      borderTop: 'none',
      borderBottom: `1px solid ${theme.palette.divider}`,
      backgroundColor: 'transparent',
      color: theme.palette.text.secondary,
      fontSize: theme.typography.pxToRem(12),
      fontWeight: 600,
      textTransform: 'none',
      whiteSpace: 'nowrap',
      '&:first-child': { paddingLeft: theme.spacing(1.5), width: '22%' },
      '&:nth-child(2), &:nth-child(4)': { width: 96 },
    },
  }),
  { name: 'MlModelsUnitsTable' },
);

/** @internal */
export function UnitsTable(props: {
  page: OrganisationUnitPage;
  query: UnitQuery;
  onChange: (part: Partial<UnitQuery>) => void;
}) {
  const { page, query, onChange } = props;
  const order = query.order || naturalOrder(query.sort);
  const titles = new Map(page.items.map(({ ref, title }) => [ref, title]));
  const classes = useStyles();
  const { t } = useTranslate();
  return (
    <TableContainer>
      <Table
        size="small"
        className={classes.table}
        aria-label={t('teamsPage.listLabel')}
      >
        <TableHead>
          <TableRow>
            {columns.map(column => (
              <TableCell
                key={column}
                scope="col"
                className={classes.head}
                aria-sort={sorts[column] === query.sort ? order : undefined}
              >
                <TableSortLabel
                  active={sorts[column] === query.sort}
                  direction={order === 'descending' ? 'desc' : 'asc'}
                  onClick={() =>
                    onChange({
                      sort: sorts[column],
                      order:
                        sorts[column] === query.sort ? opposite(order) : '',
                    })
                  }
                >
                  {t(`teamsPage.columns.${column}`)}
                </TableSortLabel>
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {page.items.map(unit => (
            <UnitRow
              key={unit.ref}
              unit={unit}
              rules={page.rules}
              basis={query.basis}
              titleOf={ref => titles.get(ref) ?? parseEntityRef(ref).name}
            />
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}
