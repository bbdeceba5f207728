import { makeStyles } from '@material-ui/core/styles';

/**
 * A quiet table inside a panel.
 *
 * @internal
 */
export const usePlainTableStyles = makeStyles(
  theme => ({
    scroll: { overflowX: 'auto' },
    table: {
      width: '100%',
      borderCollapse: 'collapse',
      fontSize: theme.typography.pxToRem(14),
      fontVariantNumeric: 'tabular-nums',
      '& th, & td': {
        padding: theme.spacing(0.75, 1.5, 0.75, 0),
        borderBottom: `1px solid ${theme.palette.divider}`,
        textAlign: 'left',
        fontWeight: 400,
        verticalAlign: 'top',
      },
      '& thead th': {
        color: theme.palette.text.secondary,
        fontSize: theme.typography.pxToRem(12),
        fontWeight: 600,
      },
    },
  }),
  { name: 'MlModelsPlainTable' },
);
