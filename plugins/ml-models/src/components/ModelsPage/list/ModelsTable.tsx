import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableContainer from '@material-ui/core/TableContainer';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslate } from '../../../hooks/useTranslate';
import type { ModelSort, ModelSortField } from '../query/ModelListQuery';
import { ModelsTableHead } from './ModelsTableHead';
import { ModelTableRow } from './ModelTableRow';
import type { ModelRow } from './toModelRow';
import type { FastValue } from './useFastValues';
import { useHandoffValues } from './useHandoffValues';

/** @internal */
export interface ModelsTableProps {
  rows: ModelRow[];
  fastValue: (entityRef: string) => FastValue;
  sort: ModelSort;
  onSort: (field: ModelSortField) => void;
  /** Room for all columns; without it the key metric is left to the cards. */
  wide: boolean;
  /** Room for the handoffs as well. */
  handoffs: boolean;
}

const useStyles = makeStyles(
  { table: { tableLayout: 'fixed' } },
  { name: 'MlModelsModelsTable' },
);

/** @internal */
export function ModelsTable(props: ModelsTableProps) {
  const classes = useStyles();
  const { t } = useTranslate();
  const { rows, handoffs } = props;
  const handoffOf = useHandoffValues(
    rows.map(row => row.entityRef),
    handoffs,
  );
  return (
    <TableContainer>
      <Table
        size="small"
        className={classes.table}
        aria-label={t('modelsPage.listLabel')}
      >
        <ModelsTableHead
          sort={props.sort}
          onSort={props.onSort}
          wide={props.wide}
          handoffs={handoffs}
        />
        <TableBody>
          {rows.map(row => (
            <ModelTableRow
              key={row.entityRef}
              row={row}
              value={props.fastValue(row.entityRef)}
              wide={props.wide}
              handoffs={handoffs}
              handoff={handoffOf(row.entityRef)}
            />
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}
