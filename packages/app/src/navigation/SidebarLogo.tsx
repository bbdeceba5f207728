import {
  Link,
  sidebarConfig,
  useSidebarOpenState,
} from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { BatonMark } from '../brand/BatonMark';
import { portalTranslationRef } from '../translation';

const useStyles = makeStyles(theme => ({
  root: {
    width: sidebarConfig.drawerWidthClosed,
    height: 3 * sidebarConfig.logoHeight,
    display: 'flex',
    alignItems: 'center',
    marginBottom: -14,
  },
  link: {
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(1.5),
    marginLeft: 20,
    '&:hover': { textDecoration: 'none' },
  },
  name: {
    color: theme.palette.navigation.selectedColor,
    fontSize: '1.25rem',
    fontWeight: 700,
  },
}));

/** Sign and name of the portal on top of the sidebar. */
export function SidebarLogo() {
  const classes = useStyles();
  const { isOpen } = useSidebarOpenState();
  const { t } = useTranslationRef(portalTranslationRef);
  return (
    <div className={classes.root}>
      <Link
        to="/"
        underline="none"
        className={classes.link}
        aria-label={t('navigation.home')}
      >
        <BatonMark size={32} />
        {isOpen && <Typography className={classes.name}>Baton</Typography>}
      </Link>
    </div>
  );
}
