import Checkbox from '@material-ui/core/Checkbox';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import { makeStyles } from '@material-ui/core/styles';
import { useId } from '../../../hooks/useId';
import { FacetValueLabel } from './FacetValueLabel';
import type { FacetId } from './modelFacets';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      margin: 0,
      borderRadius: theme.shape.borderRadius,
      '&:hover': { backgroundColor: theme.palette.action.hover },
    },
    checkbox: { padding: theme.spacing(0.5), marginLeft: theme.spacing(-0.5) },
    label: {
      display: 'flex',
      flex: 1,
      minWidth: 0,
      gap: theme.spacing(1),
      fontSize: theme.typography.body2.fontSize,
    },
    name: {
      flex: 1,
      overflow: 'hidden',
      textOverflow: 'ellipsis',
      whiteSpace: 'nowrap',
      // As in a team link: a box of its own would be cut without dots.
      '& *': { display: 'inline' },
    },
    count: {
      fontSize: theme.typography.pxToRem(12),
      fontVariantNumeric: 'tabular-nums',
    },
  }),
  { name: 'MlModelsFacetOption' },
);

/** @internal */
export interface FacetOptionRowProps {
  facet: FacetId;
  value: string;
  count: number;
  checked: boolean;
  onToggle: (value: string) => void;
}

/** @internal */
export function FacetOptionRow(props: FacetOptionRowProps) {
  const { facet, value, count, checked, onToggle } = props;
  const classes = useStyles();
  const countId = useId();
  return (
    <FormControlLabel
      className={classes.root}
      classes={{ label: classes.label }}
      control={
        <Checkbox
          size="small"
          color="primary"
          className={classes.checkbox}
          checked={checked}
          onChange={() => onToggle(value)}
          inputProps={{ 'aria-describedby': countId }}
        />
      }
      label={
        <>
          <span className={classes.name}>
            <FacetValueLabel facet={facet} value={value} />
          </span>
          {/* Out of the name of the box, which must not change with the models; read out after it. */}
          <span id={countId} className={classes.count} aria-hidden>
            {count}
          </span>
        </>
      }
    />
  );
}
