import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles(
  theme => ({
    root: {
      margin: 0,
      padding: theme.spacing(1.5, 2),
      maxHeight: 420,
      overflow: 'auto',
      border: `1px solid ${theme.palette.divider}`,
      borderRadius: theme.shape.borderRadius,
      backgroundColor: theme.palette.background.default,
      color: theme.palette.text.primary,
      fontFamily: 'ui-monospace, SFMono-Regular, Menlo, Consolas, monospace',
      fontSize: theme.typography.pxToRem(13),
      lineHeight: 1.55,
      whiteSpace: 'pre',
      tabSize: 2,
    },
  }),
  { name: 'MlModelsCodeBlock' },
);

/**
 * A text kept as it is written, which can be scrolled with the keyboard.
 *
 * @internal
 */
export function CodeBlock(props: { text: string; label: string }) {
  const classes = useStyles();
  return (
    <pre
      className={classes.root}
      role="region"
      aria-label={props.label}
      // Content that scrolls must be reachable without a mouse.
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
    >
      <code>{props.text}</code>
    </pre>
  );
}
