import type { OrganisationStructureTeam } from '@baton-ml/backstage-plugin-ml-models-common';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslate } from '../../hooks/useTranslate';
import { EngineerList } from './EngineerList';
import { EntityName } from './EntityName';
import { shownRoles, useRoleColors } from './useRoleColors';

/** More dots than this are a number. */
const MOST_DOTS = 60;

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexDirection: 'column',
      gap: theme.spacing(0.75),
      minWidth: 0,
      padding: theme.spacing(1.5),
      border: `1px solid ${theme.palette.divider}`,
      borderRadius: theme.shape.borderRadius * 2,
      overflowWrap: 'anywhere',
    },
    platform: {
      borderStyle: 'dashed',
      borderWidth: 2,
      backgroundColor: theme.palette.action.hover,
    },
    dots: { display: 'flex', flexWrap: 'wrap', gap: 3 },
    dot: { width: 10, height: 10, borderRadius: '50%' },
    quiet: {
      color: theme.palette.text.secondary,
      fontSize: theme.typography.pxToRem(12),
    },
  }),
  { name: 'MlModelsTeamBox' },
);

/**
 * A team as a box: a dot for each person in the colour of their role, and the engineers who sit there.
 *
 * @internal
 */
export function TeamBox(props: { team: OrganisationStructureTeam }) {
  const { team } = props;
  const classes = useStyles();
  const colors = useRoleColors();
  const { t } = useTranslate();
  const counts = { ...team.byRole, unassigned: team.unassigned };
  const dots = shownRoles
    .flatMap(role => Array.from({ length: counts[role] }, () => role))
    .slice(0, MOST_DOTS);
  const roles = shownRoles
    .filter(role => counts[role] > 0)
    .map(role => `${t(`organisationRole.${role}`)} ${counts[role]}`);
  return (
    <li
      className={`${classes.root} ${
        team.place === 'platform' ? classes.platform : ''
      }`}
    >
      <EntityName of={team.team} />
      <div className={classes.dots} title={roles.join('\n')} aria-hidden>
        {dots.map((role, index) => (
          <span
            // Dots of one role are all alike.
            // eslint-disable-next-line react/no-array-index-key
            key={`${role} ${index}`}
            className={classes.dot}
            style={{ backgroundColor: colors[role] }}
          />
        ))}
      </div>
      <span className={classes.quiet}>
        {t('teamsPage.people', { count: team.people })}
        {roles.length > 1 && ` · ${roles.join(' · ')}`}
        {team.owns.length > 0 &&
          ` · ${t('unitPage.owns', { count: team.owns.length })}`}
      </span>
      {team.place === 'pod' && <EngineerList engineers={team.engineers} />}
    </li>
  );
}
