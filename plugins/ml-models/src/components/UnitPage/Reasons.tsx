import type {
  OrganisationEntity,
  OrganisationUnitSummary,
} from '@baton-ml/backstage-plugin-ml-models-common';
import { makeStyles } from '@material-ui/core/styles';
import { EntityName } from './EntityName';

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
  /** Teams and systems a reason may be about; the one it names first is written before the words. */
  about?: OrganisationEntity[];
}) {
  const classes = useStyles();
  if (props.reasons.length === 0) return null;
  return (
    <ul className={classes.root} aria-label={props.label}>
      {props.reasons.map(reason => {
        const subject = props.about?.find(({ ref }) => ref === reason.refs[0]);
        return (
          <li key={`${reason.code} ${reason.refs.join(' ')}`}>
            {subject && (
              <>
                <EntityName of={subject} />
                {': '}
              </>
            )}
            {reason.text}
          </li>
        );
      })}
    </ul>
  );
}
