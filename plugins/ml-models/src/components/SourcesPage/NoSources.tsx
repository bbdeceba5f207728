import { Link } from '@backstage/core-components';
import Paper from '@material-ui/core/Paper';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { documentationLinks } from '../../documentationLinks';
import { useTranslate } from '../../hooks/useTranslate';
import { CodeBlock } from '../CodeBlock';
import { registryExample } from '../examples';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexDirection: 'column',
      alignItems: 'flex-start',
      gap: theme.spacing(1.5),
      maxWidth: 640,
      padding: theme.spacing(3),
    },
  }),
  { name: 'MlModelsNoSources' },
);

/**
 * No registry is configured: how to configure one.
 *
 * @internal
 */
export function NoSources() {
  const classes = useStyles();
  const { t } = useTranslate();
  return (
    <Paper variant="outlined" className={classes.root}>
      <Typography variant="h6" component="h2">
        {t('sourcesPage.noneTitle')}
      </Typography>
      <Typography variant="body2">{t('noModels.registryText')}</Typography>
      <CodeBlock label={t('noModels.registryTitle')} text={registryExample} />
      <Link to={documentationLinks.connectRegistry}>{t('noModels.more')}</Link>
    </Paper>
  );
}
