import { makeStyles } from '@material-ui/core/styles';

/**
 * The look all parts of the overview share: quiet captions, generous room, one hairline between parts.
 *
 * @internal
 */
export const useOverviewStyles = makeStyles(
  theme => ({
    section: {
      padding: theme.spacing(2.5, 0),
      borderTop: `1px solid ${theme.palette.divider}`,
      minWidth: 0,
      '&:first-child': { borderTop: 0, paddingTop: 0 },
      '&:last-child': { paddingBottom: theme.spacing(0.5) },
    },
    columns: {
      display: 'grid',
      gap: theme.spacing(3),
      gridTemplateColumns: 'repeat(auto-fit, minmax(min(220px, 100%), 1fr))',
    },
    narrowColumns: {
      display: 'grid',
      gap: theme.spacing(2.5, 3),
      gridTemplateColumns: 'repeat(auto-fit, minmax(min(150px, 100%), 1fr))',
    },
    caption: {
      display: 'block',
      margin: theme.spacing(0, 0, 0.75),
      color: theme.palette.text.secondary,
      fontSize: theme.typography.pxToRem(12),
      fontWeight: 600,
      lineHeight: 1.5,
    },
    column: { minWidth: 0, overflowWrap: 'anywhere' },
    line: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(0.5, 1),
      minWidth: 0,
    },
    quiet: {
      color: theme.palette.text.secondary,
      fontSize: theme.typography.pxToRem(13),
      lineHeight: 1.5,
    },
    text: { margin: 0, maxWidth: '75ch', overflowWrap: 'anywhere' },
  }),
  { name: 'MlModelsOverview' },
);
