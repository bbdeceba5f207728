import Chip from '@material-ui/core/Chip';
import { alpha, makeStyles } from '@material-ui/core/styles';
import type { Theme } from '@material-ui/core/styles';
import type { ReactElement } from 'react';
import { VisuallyHidden } from '../VisuallyHidden';

/**
 * What a state means for the person who reads it; the theme turns it into a colour.
 *
 * @internal
 */
export type StatusTone =
  | 'positive'
  | 'informative'
  | 'neutral'
  | 'attention'
  | 'negative';

/** @internal */
export interface StatusChipProps {
  /** The state in words: colour alone never carries it. */
  label: string;
  tone: StatusTone;
  /**
   * Said with the state, where nobody stated it and it only counts as long as nobody does. The chip is then drawn as an
   * outline.
   */
  assumed?: string;
  /** A small picture in front of the words. */
  icon?: ReactElement;
  /** Longer explanation on hover. */
  title?: string;
}

function colorOf(tone: StatusTone, theme: Theme): string {
  switch (tone) {
    case 'positive':
      return theme.palette.success.main;
    case 'informative':
      return theme.palette.info.main;
    case 'attention':
      return theme.palette.warning.main;
    case 'negative':
      return theme.palette.error.main;
    default:
      return theme.palette.text.secondary;
  }
}

const useStyles = makeStyles(
  theme => {
    const tinted = (tone: StatusTone) => ({
      backgroundColor: alpha(colorOf(tone, theme), 0.14),
      '& $icon': { color: colorOf(tone, theme) },
    });
    return {
      root: {
        // Words for those who listen are placed out of the flow.
        position: 'relative',
        margin: 0,
        height: 22,
        maxWidth: '100%',
        borderRadius: 11,
        color: theme.palette.text.primary,
        fontSize: theme.typography.pxToRem(12),
        fontWeight: 500,
      },
      label: { paddingLeft: 9, paddingRight: 9 },
      icon: { width: 14, height: 14, marginLeft: 7, marginRight: -4 },
      positive: tinted('positive'),
      informative: tinted('informative'),
      neutral: {
        backgroundColor: theme.palette.action.selected,
        '& $icon': { color: theme.palette.text.secondary },
      },
      attention: tinted('attention'),
      negative: tinted('negative'),
      assumed: {
        backgroundColor: 'transparent',
        border: `1px dashed ${theme.palette.text.secondary}`,
      },
    };
  },
  { name: 'MlModelsStatusChip' },
);

/**
 * One state as a small pill: words on a tint of the theme's colour for that tone.
 *
 * @internal
 */
export function StatusChip(props: StatusChipProps) {
  const classes = useStyles();
  return (
    <Chip
      size="small"
      icon={props.icon}
      label={
        <>
          {props.label}
          {props.assumed && <VisuallyHidden>, {props.assumed}</VisuallyHidden>}
        </>
      }
      title={props.title}
      className={
        props.assumed
          ? `${classes[props.tone]} ${classes.assumed}`
          : classes[props.tone]
      }
      classes={{
        root: classes.root,
        label: classes.label,
        icon: classes.icon,
      }}
    />
  );
}
