import { makeStyles } from '@material-ui/core/styles';

/**
 * Widths and paddings that the head and the rows of the table share.
 *
 * @internal
 */
export const useTableStyles = makeStyles(
  theme => ({
    cell: {
      padding: theme.spacing(1.25, 1),
      borderBottom: `1px solid ${theme.palette.divider}`,
      verticalAlign: 'top',
      '&:first-child': { paddingLeft: theme.spacing(1.5) },
    },
    headCell: {
      padding: theme.spacing(1, 1),
      borderTop: 'none',
      borderBottom: `1px solid ${theme.palette.divider}`,
      backgroundColor: 'transparent',
      color: theme.palette.text.secondary,
      fontSize: theme.typography.pxToRem(12),
      fontWeight: 600,
      lineHeight: 1.4,
      textTransform: 'none',
      whiteSpace: 'nowrap',
      '&:first-child': { paddingLeft: theme.spacing(1.5) },
    },
    star: { width: 44 },
    status: { width: 132 },
    versions: { width: 132 },
    metric: { width: 92 },
    handoff: { width: 148 },
    teams: { width: '20%' },
    stack: {
      display: 'flex',
      flexDirection: 'column',
      alignItems: 'flex-start',
      gap: theme.spacing(0.5),
    },
  }),
  { name: 'MlModelsTable' },
);
