import Button from '@material-ui/core/Button';
import Paper from '@material-ui/core/Paper';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { RiSearchEyeLine } from '@remixicon/react';
import { useTranslate } from '../../../hooks/useTranslate';
import type { ModelScope } from '../query/ModelListQuery';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexDirection: 'column',
      alignItems: 'center',
      gap: theme.spacing(1),
      padding: theme.spacing(8, 3),
      textAlign: 'center',
    },
    icon: { color: theme.palette.text.secondary },
    button: { marginTop: theme.spacing(1), textTransform: 'none' },
  }),
  { name: 'MlModelsNoMatch' },
);

/** @internal */
export interface NoMatchProps {
  scope: ModelScope;
  /** The page in the URL lies behind the last one. */
  beyondLastPage: boolean;
  onClear: () => void;
  onFirstPage: () => void;
}

/**
 * There are models, but none that fit.
 *
 * @internal
 */
export function NoMatch(props: NoMatchProps) {
  const { scope, beyondLastPage, onClear, onFirstPage } = props;
  const classes = useStyles();
  const { t } = useTranslate();
  return (
    <Paper variant="outlined" className={classes.root}>
      <RiSearchEyeLine size={40} className={classes.icon} aria-hidden />
      <Typography variant="h6" component="h2">
        {beyondLastPage ? t('noMatch.beyondTitle') : t('noMatch.title')}
      </Typography>
      {!beyondLastPage && (
        <Typography variant="body2" color="textSecondary">
          {t(`noMatch.${scope}`)}
        </Typography>
      )}
      <Button
        variant="outlined"
        color="primary"
        className={classes.button}
        onClick={beyondLastPage ? onFirstPage : onClear}
      >
        {beyondLastPage ? t('noMatch.firstPage') : t('modelsPage.clearFilters')}
      </Button>
    </Paper>
  );
}
