import type { OrganisationUnitSummary } from '@baton-ml/backstage-plugin-ml-models-common';
import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles(
  theme => ({
    root: {
      margin: 0,
      paddingLeft: theme.spacing(2.5),
      fontSize: theme.typography.pxToRem(14),
      lineHeight: 1.5,
    },
  }),
  { name: 'MlModelsReasons' },
);

/**
 * Why a rule came to its result.
 *
 * @internal
 */
export function Reasons(props: {
  reasons: OrganisationUnitSummary['pattern']['reasons'];
  label: string;
}) {
  const classes = useStyles();
  if (props.reasons.length === 0) return null;
  return (
    <ul className={classes.root} aria-label={props.label}>
      {props.reasons.map(reason => (
        <li key={`${reason.code} ${reason.text}`}>{reason.text}</li>
      ))}
    </ul>
  );
}
