import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import TableSortLabel from '@material-ui/core/TableSortLabel';
import { useTranslate } from '../../../hooks/useTranslate';
import { VisuallyHidden } from '../../VisuallyHidden';
import type { ModelSort, ModelSortField } from '../query/ModelListQuery';
import { useTableStyles } from './useTableStyles';

/** @internal */
export interface ModelsTableHeadProps {
  sort: ModelSort;
  onSort: (field: ModelSortField) => void;
  /** Room for the column that matters least. */
  wide: boolean;
  /** Room for the handoffs as well. */
  handoffs: boolean;
}

/** @internal */
export function ModelsTableHead(props: ModelsTableHeadProps) {
  const { sort, onSort, wide, handoffs } = props;
  const columns = useTableStyles();
  const { t } = useTranslate();

  const sortable = (field: ModelSortField, label: string, width?: string) => (
    <TableCell
      className={`${columns.headCell} ${width ?? ''}`}
      sortDirection={sort.field === field ? sort.direction : false}
    >
      <TableSortLabel
        active={sort.field === field}
        direction={sort.field === field ? sort.direction : 'asc'}
        onClick={() => onSort(field)}
      >
        {label}
      </TableSortLabel>
    </TableCell>
  );
  const plain = (label: string, width: string) => (
    <TableCell className={`${columns.headCell} ${width}`}>{label}</TableCell>
  );

  return (
    <TableHead>
      <TableRow>
        <TableCell className={`${columns.headCell} ${columns.star}`}>
          <VisuallyHidden>{t('modelsPage.column.star')}</VisuallyHidden>
        </TableCell>
        {sortable('name', t('modelsPage.column.name'))}
        {sortable('lifecycle', t('modelsPage.column.status'), columns.status)}
        {plain(t('modelsPage.column.versions'), columns.versions)}
        {wide && plain(t('modelsPage.column.metric'), columns.metric)}
        {handoffs && plain(t('modelsPage.column.handoff'), columns.handoff)}
        {plain(t('modelsPage.column.teams'), columns.teams)}
      </TableRow>
    </TableHead>
  );
}
