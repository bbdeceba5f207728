import { makeStyles } from '@material-ui/core/styles';
import { formatVersionLabel } from './formatVersionLabel';

/** @internal */
export interface VersionChipProps {
  /** Label of the version as the registry gives it. */
  label: string;
  /** The alias that made this version the answer. */
  alias?: string;
  /** `strong` for the version in production, `plain` for any other. */
  emphasis?: 'strong' | 'plain';
  /** Explanation on hover. */
  title?: string;
}

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'inline-flex',
      alignItems: 'baseline',
      gap: theme.spacing(0.75),
      maxWidth: '100%',
      padding: theme.spacing(0, 0.75),
      border: `1px solid ${theme.palette.divider}`,
      borderRadius: theme.shape.borderRadius,
      lineHeight: '20px',
      fontSize: theme.typography.pxToRem(12),
      whiteSpace: 'nowrap',
      overflow: 'hidden',
      textOverflow: 'ellipsis',
      verticalAlign: 'middle',
    },
    strong: {
      borderColor: theme.palette.success.main,
      fontWeight: 600,
    },
    label: { fontVariantNumeric: 'tabular-nums' },
    alias: {
      color: theme.palette.text.secondary,
      fontWeight: 400,
      overflow: 'hidden',
      textOverflow: 'ellipsis',
    },
  }),
  { name: 'MlModelsVersionChip' },
);

/**
 * One version of a model, with the alias that points to it.
 *
 * @internal
 */
export function VersionChip(props: VersionChipProps) {
  const classes = useStyles();
  const strong = props.emphasis === 'strong' ? ` ${classes.strong}` : '';
  return (
    <span className={`${classes.root}${strong}`} title={props.title}>
      <span className={classes.label}>{formatVersionLabel(props.label)}</span>{' '}
      {props.alias && <span className={classes.alias}>{props.alias}</span>}
    </span>
  );
}
