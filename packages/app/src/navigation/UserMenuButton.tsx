import { forwardRef, type MouseEvent } from 'react';
import { sidebarConfig, useSidebarOpenState } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import ButtonBase from '@material-ui/core/ButtonBase';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { toInitials } from '../toInitials';
import { portalTranslationRef } from '../translation';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    justifyContent: 'flex-start',
    width: '100%',
    height: 48,
    color: theme.palette.navigation.color,
    '&:hover, &:focus-visible': {
      backgroundColor: theme.palette.navigation.navItem?.hoverBackground,
    },
  },
  icon: {
    flexShrink: 0,
    display: 'flex',
    justifyContent: 'center',
    width: sidebarConfig.iconContainerWidth,
    marginRight: -theme.spacing(2),
  },
  initials: {
    // Decoration, not text: voice control takes what is written for the name.
    '&::before': { content: 'attr(data-initials)' },
    display: 'inline-flex',
    alignItems: 'center',
    justifyContent: 'center',
    width: 28,
    height: 28,
    borderRadius: '50%',
    fontSize: '0.75rem',
    fontWeight: 600,
    color: theme.palette.navigation.background,
    backgroundColor: theme.palette.navigation.color,
  },
  name: {
    fontWeight: 'bold',
    whiteSpace: 'nowrap',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    paddingRight: theme.spacing(2),
  },
}));

/** Whose menu, whether it is open, and what opens it. */
export interface UserMenuButtonProps {
  name: string;
  open: boolean;
  onClick: (event: MouseEvent<HTMLElement>) => void;
}

/** Looks like an item of the sidebar, which itself cannot say that it opens a menu. */
export const UserMenuButton = forwardRef<
  HTMLButtonElement,
  UserMenuButtonProps
>((props, ref) => {
  const { name, open, onClick } = props;
  const classes = useStyles();
  const { isOpen: sidebarIsOpen } = useSidebarOpenState();
  const { t } = useTranslationRef(portalTranslationRef);
  return (
    <ButtonBase
      ref={ref}
      className={classes.root}
      onClick={onClick}
      aria-label={t('userMenu.open', { name })}
      aria-haspopup="menu"
      aria-expanded={open}
    >
      <span className={classes.icon}>
        <span className={classes.initials} data-initials={toInitials(name)} />
      </span>
      {sidebarIsOpen && (
        <Typography
          variant="subtitle2"
          component="span"
          className={classes.name}
        >
          {name}
        </Typography>
      )}
    </ButtonBase>
  );
});
