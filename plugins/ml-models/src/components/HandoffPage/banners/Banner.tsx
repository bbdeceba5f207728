import { alpha, makeStyles } from '@material-ui/core/styles';
import type { Theme } from '@material-ui/core/styles';
import {
  RiAlertLine,
  RiErrorWarningLine,
  RiInformationLine,
} from '@remixicon/react';
import type { ReactNode } from 'react';

type Tone = 'negative' | 'attention' | 'informative';

const tinted = (theme: Theme, color: string) => ({
  borderColor: alpha(color, 0.5),
  backgroundColor: alpha(color, theme.palette.type === 'dark' ? 0.12 : 0.06),
  '& > svg': { color },
});

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(0.5, 1.5),
      padding: theme.spacing(0.75, 2),
      border: '1px solid',
      borderRadius: theme.shape.borderRadius,
      listStyle: 'none',
      '& > svg': { flexShrink: 0 },
    },
    negative: tinted(theme, theme.palette.error.main),
    attention: tinted(theme, theme.palette.warning.main),
    informative: tinted(theme, theme.palette.info.main),
    text: {
      flex: '1 1 240px',
      minWidth: 0,
      padding: theme.spacing(0.5, 0),
      fontSize: theme.typography.pxToRem(14),
      overflowWrap: 'anywhere',
    },
    consequence: { color: theme.palette.text.secondary },
    actions: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(1) },
  }),
  { name: 'MlModelsBanner' },
);

const icons = {
  negative: RiErrorWarningLine,
  attention: RiAlertLine,
  informative: RiInformationLine,
};

/** @internal */
export interface BannerProps {
  tone: Tone;
  text: string;
  /** What follows from it. */
  consequence?: string;
  /** The way out. */
  children?: ReactNode;
}

/**
 * Something that is not as it was, why, and the way out of it.
 *
 * @internal
 */
export function Banner(props: BannerProps) {
  const { tone, text, consequence, children } = props;
  const classes = useStyles();
  const Icon = icons[tone];
  return (
    <li className={`${classes.root} ${classes[tone]}`}>
      <Icon size={18} aria-hidden />
      <span className={classes.text}>
        {text}{' '}
        {consequence && (
          <span className={classes.consequence}>{consequence}</span>
        )}
      </span>
      {children && <span className={classes.actions}>{children}</span>}
    </li>
  );
}
