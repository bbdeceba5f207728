import type {
  OrganisationStructure,
  OrganisationStructureTeam,
} from '@baton-ml/backstage-plugin-ml-models-common';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslate } from '../../hooks/useTranslate';
import { Panel } from '../Panel';
import { StatusChip } from '../StatusChip';
import { CriticalSystem } from './CriticalSystem';
import { Reasons } from './Reasons';
import { TeamBox } from './TeamBox';

const useStyles = makeStyles(
  theme => ({
    title: {
      margin: theme.spacing(0, 0, 1),
      color: theme.palette.text.secondary,
      fontSize: theme.typography.pxToRem(12),
      fontWeight: 600,
    },
    row: {
      display: 'grid',
      gridTemplateColumns: 'repeat(auto-fill, minmax(200px, 1fr))',
      gap: theme.spacing(1.5),
      margin: 0,
      padding: 0,
      listStyle: 'none',
    },
    // The platform carries the teams above it, so it is drawn as wide as all of them.
    platform: { gridTemplateColumns: '1fr' },
    quiet: {
      margin: 0,
      color: theme.palette.text.secondary,
      fontSize: theme.typography.pxToRem(14),
    },
  }),
  { name: 'MlModelsStructurePanel' },
);

/**
 * A picture of the unit: data-science teams with the engineers who sit there, engineering teams, the platform that
 * carries them, critical systems with their engineers.
 *
 * @internal
 */
export function StructurePanel(props: { structure: OrganisationStructure }) {
  const { structure } = props;
  const classes = useStyles();
  const { t } = useTranslate();
  const placed = (place: OrganisationStructureTeam['place']) =>
    structure.teams.filter(team => team.place === place);
  const rows = [
    { title: t('unitPage.pods'), teams: placed('pod'), wide: false },
    {
      title: t('unitPage.engineering'),
      teams: placed('engineering'),
      wide: false,
    },
    {
      title: t('unitPage.platformTeams'),
      teams: placed('platform'),
      wide: true,
    },
    {
      title: t('unitPage.productTeams'),
      teams: placed('product'),
      wide: false,
    },
    { title: t('unitPage.otherTeams'), teams: placed('other'), wide: false },
  ];
  return (
    <Panel
      title={t('unitPage.structure')}
      badge={
        structure.pattern !== 'none' && (
          <StatusChip
            tone={structure.fulfilled ? 'positive' : 'attention'}
            label={
              structure.fulfilled
                ? t('unitPage.fulfilled')
                : t('unitPage.notFulfilled')
            }
            title={t('unitPage.structureOf', {
              pattern: t(`pattern.${structure.pattern}`),
            })}
          />
        )
      }
    >
      <Reasons
        reasons={[...structure.missing, ...structure.met]}
        label={t('unitPage.why')}
      />
      {placed('pod').length === 0 && (
        <p className={classes.quiet}>{t('unitPage.noPods')}</p>
      )}
      {rows
        .filter(({ teams }) => teams.length > 0)
        .map(({ title, teams, wide }) => (
          <section key={title}>
            <h3 className={classes.title}>{title}</h3>
            <ul className={`${classes.row} ${wide ? classes.platform : ''}`}>
              {teams.map(team => (
                <TeamBox key={team.team.ref} team={team} />
              ))}
            </ul>
          </section>
        ))}
      {structure.criticalSystems.length > 0 && (
        <section>
          <h3 className={classes.title}>{t('unitPage.criticalSystems')}</h3>
          <ul className={classes.row}>
            {structure.criticalSystems.map(system => (
              <CriticalSystem key={system.system.ref} system={system} />
            ))}
          </ul>
        </section>
      )}
    </Panel>
  );
}
