import { makeStyles } from '@material-ui/core/styles';
import { useTranslate } from '../../hooks/useTranslate';
import { StartHandoffButton } from '../StartHandoff';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexDirection: 'column',
      alignItems: 'flex-start',
      gap: theme.spacing(1),
    },
    title: { margin: 0, fontWeight: 600 },
    text: { margin: 0, color: theme.palette.text.secondary },
  }),
  { name: 'MlModelsNoHandoffYet' },
);

/** @internal */
export function NoHandoffYet(props: { entityRef: string }) {
  const classes = useStyles();
  const { t } = useTranslate();
  return (
    <div className={classes.root}>
      <p className={classes.title}>{t('handoffCard.noneTitle')}</p>
      <p className={classes.text}>{t('handoffCard.noneText')}</p>
      <StartHandoffButton entityRef={props.entityRef} />
    </div>
  );
}
