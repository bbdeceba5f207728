import { makeStyles } from '@material-ui/core/styles';

/**
 * The look the parts of the design share.
 *
 * @internal
 */
export const useDesignStyles = makeStyles(
  theme => ({
    card: {
      display: 'flex',
      flexDirection: 'column',
      gap: theme.spacing(1.5),
      minWidth: 0,
      padding: theme.spacing(2),
    },
    head: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      justifyContent: 'space-between',
      gap: theme.spacing(0.5, 1),
    },
    title: { fontSize: theme.typography.pxToRem(16), fontWeight: 600 },
    quiet: {
      color: theme.palette.text.secondary,
      fontSize: theme.typography.pxToRem(13),
      overflowWrap: 'anywhere',
    },
    facts: {
      display: 'flex',
      flexDirection: 'column',
      gap: theme.spacing(1.25),
      margin: 0,
      fontSize: theme.typography.pxToRem(14),
      '& dt': {
        color: theme.palette.text.secondary,
        fontSize: theme.typography.pxToRem(12),
        fontWeight: 600,
      },
      '& dd': { margin: 0, overflowWrap: 'anywhere' },
    },
    missing: { color: theme.palette.text.secondary, fontStyle: 'italic' },
    form: {
      display: 'flex',
      flexDirection: 'column',
      gap: theme.spacing(2),
      minWidth: 0,
    },
    line: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1),
    },
    list: {
      display: 'flex',
      flexDirection: 'column',
      gap: theme.spacing(1.5),
      margin: 0,
      padding: 0,
      listStyle: 'none',
    },
  }),
  { name: 'MlModelsDesign' },
);
