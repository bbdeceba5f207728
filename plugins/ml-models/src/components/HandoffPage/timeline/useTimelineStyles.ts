import { makeStyles } from '@material-ui/core/styles';

/**
 * The look the lines of the timeline share.
 *
 * @internal
 */
export const useTimelineStyles = makeStyles(
  theme => ({
    entry: {
      position: 'relative',
      padding: theme.spacing(0.75, 0, 0.75, 3),
      fontSize: theme.typography.pxToRem(14),
      lineHeight: 1.5,
      overflowWrap: 'anywhere',
      '&::before': {
        content: '""',
        position: 'absolute',
        top: 0,
        bottom: 0,
        left: 6,
        width: 2,
        backgroundColor: theme.palette.divider,
      },
      '&::after': {
        content: '""',
        position: 'absolute',
        top: 13,
        left: 2,
        width: 10,
        height: 10,
        boxSizing: 'border-box',
        borderRadius: '50%',
        border: `2px solid ${theme.palette.text.disabled}`,
        backgroundColor: theme.palette.background.default,
      },
    },
    moved: {
      '&::after': {
        borderColor: theme.palette.primary.main,
        backgroundColor: theme.palette.primary.main,
      },
    },
    who: { fontWeight: 600 },
    text: { marginTop: theme.spacing(0.5) },
    changes: { margin: 0, padding: 0, listStyle: 'none' },
  }),
  { name: 'MlModelsTimelineLine' },
);
