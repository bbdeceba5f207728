import { makeStyles } from '@material-ui/core/styles';

/**
 * The look the parts of a version's details share.
 *
 * @internal
 */
export const useDetailsStyles = makeStyles(
  theme => ({
    table: {
      width: '100%',
      borderCollapse: 'collapse',
      fontSize: theme.typography.pxToRem(14),
      '& th, & td': {
        padding: theme.spacing(0.75, 2, 0.75, 0),
        borderBottom: `1px solid ${theme.palette.divider}`,
        textAlign: 'left',
        verticalAlign: 'top',
        overflowWrap: 'anywhere',
      },
      '& thead th': {
        color: theme.palette.text.secondary,
        fontSize: theme.typography.pxToRem(12),
        fontWeight: 600,
        whiteSpace: 'nowrap',
      },
      '& tbody th': { fontWeight: 500 },
      '& caption': {
        padding: theme.spacing(1.5, 0, 0.5),
        captionSide: 'top',
        textAlign: 'left',
        fontWeight: 600,
      },
    },
    scroll: { position: 'relative', overflowX: 'auto' },
    quiet: {
      margin: 0,
      color: theme.palette.text.secondary,
      fontSize: theme.typography.pxToRem(14),
    },
    mono: {
      fontFamily: 'ui-monospace, SFMono-Regular, Menlo, Consolas, monospace',
      fontSize: theme.typography.pxToRem(13),
    },
  }),
  { name: 'MlModelsVersionDetails' },
);
