import { makeStyles } from '@material-ui/core/styles';

/**
 * The look of tables inside a finding.
 *
 * @internal
 */
export const useEvidenceTableStyles = makeStyles(
  theme => ({
    scroll: { overflowX: 'auto' },
    table: {
      width: '100%',
      borderCollapse: 'collapse',
      fontSize: theme.typography.pxToRem(13),
      '& th, & td': {
        padding: theme.spacing(0.5, 2, 0.5, 0),
        textAlign: 'left',
        verticalAlign: 'top',
        overflowWrap: 'break-word',
      },
      '& thead th': {
        color: theme.palette.text.secondary,
        fontWeight: 600,
        whiteSpace: 'nowrap',
      },
      '& tbody tr': { borderTop: `1px solid ${theme.palette.divider}` },
      '& tbody th': { fontWeight: 500, minWidth: 90 },
    },
    mono: {
      fontFamily: 'ui-monospace, SFMono-Regular, Menlo, Consolas, monospace',
      fontVariantNumeric: 'tabular-nums',
    },
    note: {
      display: 'block',
      color: theme.palette.text.secondary,
      fontWeight: 400,
    },
    result: {
      display: 'inline-flex',
      alignItems: 'center',
      gap: theme.spacing(0.5),
      whiteSpace: 'nowrap',
    },
    breaking: { fontWeight: 600 },
  }),
  { name: 'MlModelsEvidenceTable' },
);
