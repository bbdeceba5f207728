import { makeStyles } from '@material-ui/core/styles';
import { useTranslate } from '../../../hooks/useTranslate';
import { ModelCard } from './ModelCard';
import type { ModelRow } from './toModelRow';
import type { FastValue } from './useFastValues';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: 'repeat(auto-fill, minmax(min(290px, 100%), 1fr))',
      gap: theme.spacing(2),
      margin: 0,
      padding: 0,
      listStyle: 'none',
    },
  }),
  { name: 'MlModelsModelCards' },
);

/** @internal */
export function ModelCards(props: {
  rows: ModelRow[];
  fastValue: (entityRef: string) => FastValue;
}) {
  const classes = useStyles();
  const { t } = useTranslate();
  return (
    <ul className={classes.root} aria-label={t('modelsPage.listLabel')}>
      {props.rows.map(row => (
        <ModelCard
          key={row.entityRef}
          row={row}
          value={props.fastValue(row.entityRef)}
        />
      ))}
    </ul>
  );
}
