import { LinkButton } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslate } from '../../hooks/useTranslate';
import { TextButton } from '../TextButton';
import { MOST_COMPARED } from './readVersionsUrl';

/** @internal */
export interface SelectionBarProps {
  /** Ids of the versions. */
  selected: string[];
  /** Address of the comparison of what is selected. */
  compareLink: string;
  onClear: () => void;
}

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1, 1.5),
    },
    compare: { textTransform: 'none' },
    words: {
      color: theme.palette.text.secondary,
      fontSize: theme.typography.pxToRem(13),
    },
  }),
  { name: 'MlModelsSelectionBar' },
);

/**
 * How many versions are picked, and the way to their comparison.
 *
 * @internal
 */
export function SelectionBar(props: SelectionBarProps) {
  const { selected, compareLink, onClear } = props;
  const classes = useStyles();
  const { t } = useTranslate();
  const count = selected.length;

  let words: string = t('versions.selectHint');
  if (count >= MOST_COMPARED) words = t('versions.full');
  else if (count > 0) words = t('versions.selected', { count });

  return (
    <div className={classes.root}>
      <span className={classes.words} role="status">
        {words}
      </span>
      {count > 0 && (
        <TextButton onClick={onClear}>{t('versions.clear')}</TextButton>
      )}
      <LinkButton
        to={compareLink}
        variant="contained"
        color="primary"
        size="small"
        className={classes.compare}
        disabled={count < 2}
      >
        {count < 2
          ? t('versions.compare')
          : t('versions.compareCount', { number: String(count) })}
      </LinkButton>
    </div>
  );
}
