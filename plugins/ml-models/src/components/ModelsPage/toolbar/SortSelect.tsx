import NativeSelect from '@material-ui/core/NativeSelect';
import OutlinedInput from '@material-ui/core/OutlinedInput';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslate } from '../../../hooks/useTranslate';
import type { ModelSort, ModelSortField } from '../query/ModelListQuery';

const choices = [
  'name-asc',
  'name-desc',
  'lifecycle-asc',
  'lifecycle-desc',
  'type-asc',
  'type-desc',
  'owner-asc',
  'owner-desc',
] as const;

const useStyles = makeStyles(
  theme => ({
    root: {
      height: 36,
      fontSize: theme.typography.body2.fontSize,
      backgroundColor: theme.palette.background.paper,
    },
    input: { padding: theme.spacing(1, 1.5) },
  }),
  { name: 'MlModelsSortSelect' },
);

/** @internal */
export function SortSelect(props: {
  sort: ModelSort;
  onChange: (sort: ModelSort) => void;
}) {
  const classes = useStyles();
  const { t } = useTranslate();
  return (
    <NativeSelect
      value={`${props.sort.field}-${props.sort.direction}`}
      onChange={event => {
        const [field, direction] = event.target.value.split('-');
        props.onChange({
          field: field as ModelSortField,
          direction: direction as ModelSort['direction'],
        });
      }}
      input={
        <OutlinedInput
          className={classes.root}
          classes={{ input: classes.input }}
        />
      }
      inputProps={{ 'aria-label': t('modelsPage.sort') }}
    >
      {choices.map(choice => (
        <option key={choice} value={choice}>
          {t(`modelsPage.sortBy.${choice}`)}
        </option>
      ))}
    </NativeSelect>
  );
}
