import { makeStyles } from '@material-ui/core/styles';

/**
 * Widths and paddings that the head and the rows of the table share. Columns that matter less leave first when the
 * window narrows; cards show everything at any width.
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
    lifecycle: { width: 128 },
    risk: { width: 104, [theme.breakpoints.down('sm')]: { display: 'none' } },
    production: { width: 140 },
    latest: { width: 76, [theme.breakpoints.down('sm')]: { display: 'none' } },
    metric: { width: 112, [theme.breakpoints.down('md')]: { display: 'none' } },
    teams: {
      width: '21%',
      [theme.breakpoints.down('xs')]: { display: 'none' },
    },
  }),
  { name: 'MlModelsTable' },
);
