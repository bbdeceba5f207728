import { Link } from '@backstage/core-components';
import Paper from '@material-ui/core/Paper';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { RiDatabase2Line, RiFileCodeLine } from '@remixicon/react';
import type { ReactElement } from 'react';
import { documentationLinks } from '../../../documentationLinks';
import { useTranslate } from '../../../hooks/useTranslate';
import { CodeBlock } from '../../CodeBlock';
import { descriptorExample, registryExample } from '../../examples';

const useStyles = makeStyles(
  theme => ({
    root: { padding: theme.spacing(5, 3) },
    intro: { maxWidth: 640, margin: theme.spacing(0, 'auto', 4) },
    ways: {
      display: 'grid',
      gridTemplateColumns: 'repeat(auto-fit, minmax(min(320px, 100%), 1fr))',
      gap: theme.spacing(3),
      maxWidth: 960,
      margin: '0 auto',
    },
    way: {
      display: 'flex',
      flexDirection: 'column',
      gap: theme.spacing(1.5),
      padding: theme.spacing(2.5),
      minWidth: 0,
    },
    title: { display: 'flex', alignItems: 'center', gap: theme.spacing(1) },
    more: { marginTop: 'auto' },
  }),
  { name: 'MlModelsNoModels' },
);

/**
 * The portal has no models yet: the two ways to get some.
 *
 * @internal
 */
export function NoModels() {
  const classes = useStyles();
  const { t } = useTranslate();
  const way = (options: {
    icon: ReactElement;
    title: string;
    text: string;
    code: string;
    to: string;
  }) => (
    <Paper variant="outlined" className={classes.way}>
      <Typography variant="h6" component="h3" className={classes.title}>
        {options.icon}
        {options.title}
      </Typography>
      <Typography variant="body2">{options.text}</Typography>
      <CodeBlock label={options.title} text={options.code} />
      <Link className={classes.more} to={options.to}>
        {t('noModels.more')}
      </Link>
    </Paper>
  );
  return (
    <Paper variant="outlined" className={classes.root}>
      <div className={classes.intro}>
        <Typography variant="h5" component="h2" align="center" gutterBottom>
          {t('noModels.title')}
        </Typography>
        <Typography align="center" color="textSecondary">
          {t('noModels.text')}
        </Typography>
      </div>
      <div className={classes.ways}>
        {way({
          icon: <RiDatabase2Line size={20} aria-hidden />,
          title: t('noModels.registryTitle'),
          text: t('noModels.registryText'),
          code: registryExample,
          to: documentationLinks.connectRegistry,
        })}
        {way({
          icon: <RiFileCodeLine size={20} aria-hidden />,
          title: t('noModels.descriptorTitle'),
          text: t('noModels.descriptorText'),
          code: descriptorExample,
          to: documentationLinks.describeModel,
        })}
      </div>
    </Paper>
  );
}
