import { useTranslationRef } from '@backstage/frontend-plugin-api';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import TableSortLabel from '@material-ui/core/TableSortLabel';
import { mlModelsTranslationRef } from '../../../translation';
import { VisuallyHidden } from '../../VisuallyHidden';
import type { ModelSort, ModelSortField } from '../query/ModelListQuery';
import { useTableStyles } from './useTableStyles';

/** @internal */
export interface ModelsTableHeadProps {
  sort: ModelSort;
  onSort: (field: ModelSortField) => void;
}

/** @internal */
export function ModelsTableHead(props: ModelsTableHeadProps) {
  const { sort, onSort } = props;
  const classes = useTableStyles();
  const { t } = useTranslationRef(mlModelsTranslationRef);

  const sortable = (field: ModelSortField, label: string, width?: string) => (
    <TableCell
      className={`${classes.headCell} ${width ?? ''}`}
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
    <TableCell className={`${classes.headCell} ${width}`}>{label}</TableCell>
  );

  return (
    <TableHead>
      <TableRow>
        <TableCell className={`${classes.headCell} ${classes.star}`}>
          <VisuallyHidden>{t('modelsPage.column.star')}</VisuallyHidden>
        </TableCell>
        {sortable('name', t('modelsPage.column.name'))}
        {sortable(
          'lifecycle',
          t('modelsPage.column.lifecycle'),
          classes.lifecycle,
        )}
        {plain(t('modelsPage.column.riskTier'), classes.risk)}
        {plain(t('modelsPage.column.production'), classes.production)}
        {plain(t('modelsPage.column.latest'), classes.latest)}
        {plain(t('modelsPage.column.metric'), classes.metric)}
        {plain(t('modelsPage.column.teams'), classes.teams)}
      </TableRow>
    </TableHead>
  );
}
