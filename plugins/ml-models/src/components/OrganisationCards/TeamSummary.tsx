import { Link } from '@backstage/core-components';
import type { OrganisationTeam } from '@baton-ml/backstage-plugin-ml-models-common';
import { makeStyles } from '@material-ui/core/styles';
import { useOptionalPath } from '../../hooks/useOptionalPath';
import { useTranslate } from '../../hooks/useTranslate';
import { handoffsRouteRef } from '../../routes';
import { CapacityMeter } from '../CapacityMeter';
import { OnCallCover } from '../OnCallCover';
import { PatternMatchChip } from '../PatternMatchChip';
import { ReviewDueChip } from '../ReviewDueChip';
import { EngineerList, EntityName, EntityNames, RoleBar } from '../UnitPage';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: 'repeat(auto-fit, minmax(220px, 1fr))',
      gap: theme.spacing(2, 3),
      fontSize: theme.typography.pxToRem(14),
    },
    title: {
      margin: theme.spacing(0, 0, 0.75),
      color: theme.palette.text.secondary,
      fontSize: theme.typography.pxToRem(12),
      fontWeight: 600,
    },
    link: { textDecoration: 'underline' },
    chips: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(0.5) },
  }),
  { name: 'MlModelsTeamSummary' },
);

/**
 * A group in figures. Whose unit is declared and reviewed how stands here as well, because that is whom to ask.
 *
 * @internal
 */
export function TeamSummary(props: { team: OrganisationTeam }) {
  const { team } = props;
  const classes = useStyles();
  const { t } = useTranslate();
  const { models, unit } = team;
  const listPath = useOptionalPath(handoffsRouteRef);
  const openHandoffs = t('organisationCard.openHandoffs', {
    count: models.openHandoffs ?? 0,
  });
  const figures = [
    models.developed > 0 &&
      t('organisationCard.developed', { count: models.developed }),
    models.operated > 0 &&
      t('organisationCard.operated', { count: models.operated }),
    t('organisationCard.production', { count: models.production }),
  ].filter(Boolean);
  return (
    <div className={classes.root}>
      <section>
        <h4 className={classes.title}>{t('organisationCard.people')}</h4>
        {team.size.members === 0 ? (
          t('organisationCard.noMembers')
        ) : (
          <RoleBar size={team.size} label={t('organisationCard.people')} />
        )}
      </section>
      <section>
        <h4 className={classes.title}>{t('organisationCard.models')}</h4>
        {figures.join(' · ')}
        {models.openHandoffs !== undefined && (
          <>
            {' · '}
            {listPath ? (
              <Link
                className={classes.link}
                to={`${listPath}?view=table&scope=all&state=open&team=${encodeURIComponent(
                  team.team.ref,
                )}`}
              >
                {openHandoffs}
              </Link>
            ) : (
              openHandoffs
            )}
          </>
        )}
        <OnCallCover onCall={team.onCall} />
      </section>
      <section>
        <h4 className={classes.title}>{t('organisationCard.unit')}</h4>
        {unit ? (
          <>
            <EntityName
              of={{ ref: unit.ref, title: unit.title, exists: true }}
            />
            <div className={classes.chips}>
              <PatternMatchChip match={unit.pattern.match} />
              <ReviewDueChip review={unit.review} />
            </div>
          </>
        ) : (
          t('organisationCard.noUnit')
        )}
      </section>
      {unit && (
        <section>
          <h4 className={classes.title}>{t('unitPage.capacity')}</h4>
          <CapacityMeter capacity={unit.capacity} rules={team.rules} />
        </section>
      )}
      {team.roles.includes('data-science') && (
        <section>
          <h4 className={classes.title}>{t('organisationCard.engineers')}</h4>
          <EngineerList engineers={team.engineers} />
        </section>
      )}
      {team.counterparts.length > 0 && (
        <section>
          <h4 className={classes.title}>{t('unitPage.counterparts')}</h4>
          <EntityNames of={team.counterparts.map(each => each.team)} />
        </section>
      )}
    </div>
  );
}
