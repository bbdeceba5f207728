import type { OrganisationUnitSummary } from '@baton-ml/backstage-plugin-ml-models-common';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslate } from '../../hooks/useTranslate';
import { shownRoles, useRoleColors } from './useRoleColors';

const useStyles = makeStyles(
  theme => ({
    track: {
      display: 'flex',
      gap: 2,
      height: 10,
      borderRadius: 5,
      overflow: 'hidden',
    },
    legend: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(0.5, 2),
      margin: theme.spacing(0.75, 0, 0),
      padding: 0,
      listStyle: 'none',
      fontSize: theme.typography.pxToRem(13),
    },
    dot: {
      display: 'inline-block',
      width: 9,
      height: 9,
      marginRight: theme.spacing(0.75),
      borderRadius: '50%',
    },
  }),
  { name: 'MlModelsRoleBar' },
);

/**
 * People by role, as a bar with its legend in words and figures.
 *
 * @internal
 */
export function RoleBar(props: {
  size: Pick<OrganisationUnitSummary['size'], 'byRole' | 'unassigned'>;
  /** Of the legend; without it only the bar is drawn, with the legend on hover. */
  label?: string;
}) {
  const { size, label } = props;
  const classes = useStyles();
  const colors = useRoleColors();
  const { t } = useTranslate();
  const counts = { ...size.byRole, unassigned: size.unassigned };
  const present = shownRoles.filter(role => counts[role] > 0);
  const words = present.map(
    role => `${t(`organisationRole.${role}`)} ${counts[role].toLocaleString()}`,
  );
  return (
    <div>
      <div className={classes.track} title={words.join('\n')} aria-hidden>
        {present.map(role => (
          <span
            key={role}
            style={{ flexGrow: counts[role], backgroundColor: colors[role] }}
          />
        ))}
      </div>
      {label && (
        <ul className={classes.legend} aria-label={label}>
          {present.map((role, index) => (
            <li key={role}>
              <span
                className={classes.dot}
                style={{ backgroundColor: colors[role] }}
                aria-hidden
              />
              {words[index]}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
