import type { ReactNode } from 'react';
import CssBaseline from '@material-ui/core/CssBaseline';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { configApiRef, useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { BatonMark } from '../brand/BatonMark';
import { portalTranslationRef } from '../translation';

const useStyles = makeStyles(theme => ({
  root: {
    minHeight: '100vh',
    boxSizing: 'border-box',
    backgroundColor: theme.palette.background.default,
    color: theme.palette.text.primary,
    padding: theme.spacing(4, 4, 6),
    [theme.breakpoints.down('xs')]: { padding: theme.spacing(2) },
  },
  page: { maxWidth: 1240, margin: '0 auto' },
  brand: {
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(1.5),
    marginBottom: theme.spacing(4),
  },
  brandName: { fontSize: '1.25rem', fontWeight: 700 },
  organisation: { color: theme.palette.textSubtle, marginLeft: 'auto' },
  title: {
    fontSize: '2.25rem',
    lineHeight: 1.15,
    fontWeight: 700,
    [theme.breakpoints.down('xs')]: { fontSize: '1.75rem' },
  },
  introduction: {
    color: theme.palette.textSubtle,
    fontSize: '1rem',
    maxWidth: '70ch',
    margin: theme.spacing(1, 0, 3),
  },
}));

/** What stands below the heading. */
export interface SignInFrameProps {
  children: ReactNode;
}

/** Brand, heading and introduction of the sign-in page. */
export function SignInFrame(props: SignInFrameProps) {
  const classes = useStyles();
  const config = useApi(configApiRef);
  const { t } = useTranslationRef(portalTranslationRef);
  return (
    <div className={classes.root}>
      <CssBaseline />
      <main className={classes.page}>
        <div className={classes.brand}>
          <BatonMark size={36} />
          <Typography component="span" className={classes.brandName}>
            {config.getOptionalString('app.title') ?? 'Baton'}
          </Typography>
          <Typography
            component="span"
            variant="body2"
            className={classes.organisation}
          >
            {config.getOptionalString('organization.name')}
          </Typography>
        </div>
        <Typography component="h1" className={classes.title}>
          {t('signIn.title')}
        </Typography>
        <Typography className={classes.introduction}>
          {t('signIn.introduction')}
        </Typography>
        {props.children}
      </main>
    </div>
  );
}
