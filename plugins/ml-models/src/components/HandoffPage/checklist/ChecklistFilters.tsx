import ButtonBase from '@material-ui/core/ButtonBase';
import { alpha, makeStyles } from '@material-ui/core/styles';
import type { HandoffItem } from '@baton-ml/backstage-plugin-ml-models-common';
import { useTranslate } from '../../../hooks/useTranslate';
import type { ItemFilter } from '../state/useHandoffUrl';
import { filterItem } from './filterItem';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(0.75),
    },
    button: {
      padding: theme.spacing(0.5, 1.25),
      border: `1px solid ${theme.palette.divider}`,
      borderRadius: 16,
      fontSize: theme.typography.pxToRem(13),
      lineHeight: 1.4,
      '&:hover': { backgroundColor: theme.palette.action.hover },
      '&:focus-visible': {
        outline: `2px solid ${theme.palette.primary.main}`,
        outlineOffset: 1,
      },
    },
    chosen: {
      borderColor: theme.palette.primary.main,
      backgroundColor: alpha(theme.palette.primary.main, 0.12),
      fontWeight: 600,
    },
    count: {
      marginLeft: theme.spacing(0.75),
      color: theme.palette.text.secondary,
      fontVariantNumeric: 'tabular-nums',
      fontWeight: 400,
    },
  }),
  { name: 'MlModelsChecklistFilters' },
);

/**
 * Which items are shown, with how many there are of each kind.
 *
 * @internal
 */
export function ChecklistFilters(props: {
  items: HandoffItem[];
  filter: ItemFilter;
  /** There was a review round, so that something can have changed since. */
  hasRounds: boolean;
  onChange: (filter: ItemFilter) => void;
}) {
  const { items, filter, hasRounds, onChange } = props;
  const classes = useStyles();
  const { t } = useTranslate();
  // A failing check that was waived stays one, and nobody has to do anything about it.
  const waived = items.filter(
    item =>
      filterItem(item, 'failing') &&
      item.state === 'waived' &&
      item.waiver?.valid !== false,
  ).length;
  const names: ItemFilter[] = [
    'all',
    'mine',
    'blocking',
    'failing',
    ...(hasRounds ? ['changed' as const] : []),
  ];
  return (
    <div
      role="group"
      className={classes.root}
      aria-label={t('handoffChecklist.filters')}
    >
      {names.map(name => (
        <ButtonBase
          key={name}
          aria-pressed={filter === name}
          className={`${classes.button} ${
            filter === name ? classes.chosen : ''
          }`}
          onClick={() => onChange(name)}
        >
          {t(`handoffChecklist.filter.${name}`)}
          <span className={classes.count}>
            {items.filter(item => filterItem(item, name)).length}
            {name === 'failing' &&
              waived > 0 &&
              ` (${t('handoffChecklist.waived', { count: waived })})`}
          </span>
        </ButtonBase>
      ))}
    </div>
  );
}
