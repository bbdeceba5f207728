import { makeStyles } from '@material-ui/core/styles';

/**
 * The look the parts of an item share.
 *
 * @internal
 */
export const useItemStyles = makeStyles(
  theme => ({
    part: { minWidth: 0 },
    caption: {
      margin: theme.spacing(0, 0, 0.5),
      color: theme.palette.text.secondary,
      fontSize: theme.typography.pxToRem(12),
      fontWeight: 600,
      lineHeight: 1.5,
    },
    text: {
      margin: 0,
      maxWidth: '80ch',
      fontSize: theme.typography.pxToRem(14),
      lineHeight: 1.55,
      overflowWrap: 'anywhere',
    },
    quiet: {
      color: theme.palette.text.secondary,
      fontSize: theme.typography.pxToRem(13),
      lineHeight: 1.5,
      overflowWrap: 'anywhere',
    },
    line: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(0.75, 1),
    },
    stack: {
      display: 'flex',
      flexDirection: 'column',
      gap: theme.spacing(1),
      minWidth: 0,
    },
    quote: {
      padding: theme.spacing(1, 1.5),
      borderLeft: `3px solid ${theme.palette.divider}`,
      backgroundColor: theme.palette.action.hover,
      borderRadius: `0 ${theme.shape.borderRadius}px ${theme.shape.borderRadius}px 0`,
      minWidth: 0,
    },
    attention: { borderLeftColor: theme.palette.warning.main },
    positive: { borderLeftColor: theme.palette.success.main },
    links: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(0.5, 2),
      margin: 0,
      padding: 0,
      listStyle: 'none',
      fontSize: theme.typography.pxToRem(14),
      overflowWrap: 'anywhere',
    },
  }),
  { name: 'MlModelsItem' },
);
