import type {
  OrganisationEntity,
  OrganisationUnitSummary,
} from '@baton-ml/backstage-plugin-ml-models-common';
import { makeStyles } from '@material-ui/core/styles';
import { EntityNames } from './EntityNames';

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
  /** Those that speak of teams or systems name them before the words. */
  reasons: (OrganisationUnitSummary['pattern']['reasons'][number] & {
    about?: OrganisationEntity[];
  })[];
  label: string;
}) {
  const classes = useStyles();
  if (props.reasons.length === 0) return null;
  return (
    <ul className={classes.root} aria-label={props.label}>
      {props.reasons.map(({ about = [], code, refs, text }) => (
        <li key={`${code} ${refs.join(' ')}`}>
          {about.length > 0 && (
            <>
              <EntityNames of={about} />
              {': '}
            </>
          )}
          {text}
        </li>
      ))}
    </ul>
  );
}
