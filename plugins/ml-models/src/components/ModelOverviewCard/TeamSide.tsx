import { Link } from '@backstage/core-components';
import {
  EntityRefLink,
  useEntityRefLink,
} from '@backstage/plugin-catalog-react';
import type { InventoryWrite } from '@baton-ml/backstage-plugin-ml-models-common';
import { makeStyles } from '@material-ui/core/styles';
import { RiCodeSSlashLine, RiFlaskLine } from '@remixicon/react';
import { useTranslate } from '../../hooks/useTranslate';
import { ExternalLink } from '../ExternalLink';
import { StatusChip } from '../StatusChip';
import { LastWrite } from './LastWrite';
import { readContact } from './readContact';
import { useOverviewStyles } from './useOverviewStyles';
import type { Team } from './useTeams';

/** @internal */
export interface TeamSideProps {
  side: 'data-science' | 'engineering';
  team: Team | undefined;
  /** Who counts as the data-science side while no team is named. */
  ownerRef?: string;
  /** Newest write of this side; absent with `isInventoryKnown` means it never wrote. */
  write: InventoryWrite | undefined;
  /** False while the inventory cannot tell about writes. */
  isInventoryKnown: boolean;
  /** True when only the other side has written. */
  isSilent: boolean;
  onCallUrl?: string;
}

const useStyles = makeStyles(
  theme => ({
    name: {
      fontSize: theme.typography.pxToRem(16),
      fontWeight: 600,
    },
    none: {
      color: theme.palette.text.secondary,
      fontSize: theme.typography.pxToRem(16),
    },
    icon: {
      verticalAlign: '-2px',
      marginRight: theme.spacing(0.75),
    },
    details: { marginTop: theme.spacing(0.75) },
  }),
  { name: 'MlModelsTeamSide' },
);

/**
 * One of the two sides: the team, how to reach it, and what it last did in the registry.
 *
 * @internal
 */
export function TeamSide(props: TeamSideProps) {
  const { side, team, ownerRef, write, isInventoryKnown, isSilent, onCallUrl } =
    props;
  const classes = useStyles();
  const shared = useOverviewStyles();
  const { t } = useTranslate();
  const toEntityPath = useEntityRefLink();
  const Icon = side === 'data-science' ? RiFlaskLine : RiCodeSSlashLine;
  const email = readContact(team?.group);

  return (
    <div className={shared.column}>
      <h4 className={shared.caption}>
        <Icon size={14} className={classes.icon} aria-hidden />
        {t(`basics.sides.${side}`)}
      </h4>
      <div className={shared.line}>
        {team ? (
          <EntityRefLink
            className={classes.name}
            entityRef={team.entityRef}
            defaultKind="Group"
            hideIcon
          />
        ) : (
          <span className={classes.none}>
            {t('modelOverview.teams.notNamed')}
          </span>
        )}
        {isSilent && (
          <StatusChip
            tone="attention"
            label={t('modelOverview.teams.oneSided')}
            title={t(`modelOverview.teams.silent.${side}`)}
          />
        )}
      </div>
      <div className={`${shared.quiet} ${classes.details}`}>
        {!team && ownerRef && (
          <>
            {side === 'data-science' && (
              <div>{t('modelOverview.teams.ownerStandsIn')}</div>
            )}
            {t('modelOverview.teams.askOwner')}{' '}
            <EntityRefLink entityRef={ownerRef} defaultKind="Group" hideIcon />
          </>
        )}
        {team?.state === 'missing' && t('modelOverview.teams.notInCatalog')}
        {team && team.state !== 'missing' && team.state !== 'loading' && (
          <>
            {t('modelOverview.teams.contact')}:{' '}
            {email ? (
              <Link to={`mailto:${email}`}>{email}</Link>
            ) : (
              <Link to={toEntityPath(team.entityRef)}>
                {t('modelOverview.teams.members')}
              </Link>
            )}
            {onCallUrl && (
              <>
                {' · '}
                <ExternalLink to={onCallUrl}>
                  {t('modelOverview.teams.onCall')}
                </ExternalLink>
              </>
            )}
          </>
        )}
      </div>
      {isInventoryKnown && <LastWrite write={write} />}
    </div>
  );
}
