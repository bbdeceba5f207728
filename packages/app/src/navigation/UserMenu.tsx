import { useState } from 'react';
import {
  configApiRef,
  identityApiRef,
  useApi,
  useRouteRef,
} from '@backstage/core-plugin-api';
import { parseEntityRef } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import ListItemIcon from '@material-ui/core/ListItemIcon';
import Menu from '@material-ui/core/Menu';
import MenuItem from '@material-ui/core/MenuItem';
import { makeStyles } from '@material-ui/core/styles';
import {
  RiArrowLeftRightLine,
  RiLogoutBoxRLine,
  RiSettings3Line,
  RiUserLine,
} from '@remixicon/react';
import { useNavigate } from 'react-router-dom';
import useAsync from 'react-use/esm/useAsync';
import { portalTranslationRef } from '../translation';
import { UserMenuButton } from './UserMenuButton';

const useStyles = makeStyles(theme => ({
  icon: { minWidth: theme.spacing(4.5) },
}));

/**
 * The signed-in person at the foot of the sidebar, with profile, settings and the way out. In the sample portal the
 * way out is called "Switch person", because it leads to the people again.
 */
export function UserMenu() {
  const { t } = useTranslationRef(portalTranslationRef);
  const config = useApi(configApiRef);
  const identity = useApi(identityApiRef);
  const entityRoute = useRouteRef(entityRouteRef);
  const navigate = useNavigate();
  const classes = useStyles();
  const [anchor, setAnchor] = useState<Element>();
  const { value: person } = useAsync(async () => {
    const { userEntityRef } = await identity.getBackstageIdentity();
    const { displayName } = await identity.getProfileInfo();
    const ref = parseEntityRef(userEntityRef);
    return { ref, name: displayName ?? ref.name };
  }, [identity]);
  const isSamplePortal = config.has('auth.providers.demo');
  const close = () => setAnchor(undefined);
  const closeAndGo = (to: string) => () => {
    close();
    navigate(to);
  };
  const name = person?.name ?? '';
  return (
    <>
      <UserMenuButton
        name={name}
        open={!!anchor}
        onClick={event => setAnchor(event.currentTarget)}
      />
      <Menu
        open={!!anchor}
        anchorEl={anchor}
        onClose={close}
        getContentAnchorEl={null}
        anchorOrigin={{ vertical: 'top', horizontal: 'right' }}
        transformOrigin={{ vertical: 'bottom', horizontal: 'left' }}
      >
        {person && (
          <MenuItem onClick={closeAndGo(entityRoute(person.ref))}>
            <ListItemIcon className={classes.icon}>
              <RiUserLine size="1.25em" />
            </ListItemIcon>
            {t('userMenu.profile')}
          </MenuItem>
        )}
        <MenuItem onClick={closeAndGo('/settings')}>
          <ListItemIcon className={classes.icon}>
            <RiSettings3Line size="1.25em" />
          </ListItemIcon>
          {t('userMenu.settings')}
        </MenuItem>
        <MenuItem onClick={() => identity.signOut()}>
          <ListItemIcon className={classes.icon}>
            {isSamplePortal ? (
              <RiArrowLeftRightLine size="1.25em" />
            ) : (
              <RiLogoutBoxRLine size="1.25em" />
            )}
          </ListItemIcon>
          {t(isSamplePortal ? 'userMenu.switchPerson' : 'userMenu.signOut')}
        </MenuItem>
      </Menu>
    </>
  );
}
