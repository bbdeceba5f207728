import {
  stringifyEntityRef,
  RELATION_OWNED_BY,
} from '@backstage/catalog-model';
import { Link } from '@backstage/core-components';
import { getEntityRelations } from '@backstage/plugin-catalog-react';
import {
  ANNOTATION_ON_CALL_URL,
  findSilentSide,
} from '@baton-ml/backstage-plugin-ml-models-common';
import type {
  InventoryModel,
  InventoryVersionDetails,
  Looked,
  MlModelEntity,
  ModelCompleteness,
} from '@baton-ml/backstage-plugin-ml-models-common';
import Skeleton from '@material-ui/lab/Skeleton';
import { useVersionsPath } from '../../hooks/useVersionsPath';
import { useTranslate } from '../../hooks/useTranslate';
import { TextButton } from '../TextButton';
import { Completeness } from '../Completeness';
import { formatVersionLabel } from '../VersionChip';
import { KeyMetrics } from './KeyMetrics';
import { ModelCardSection } from './ModelCardSection';
import { RegistryState } from './RegistryState';
import { RiskTier } from './RiskTier';
import { TeamSide } from './TeamSide';
import { useOverviewStyles } from './useOverviewStyles';
import { useTeams } from './useTeams';
import { VersionPointers } from './VersionPointers';

/** @internal */
export interface ModelOverviewProps {
  entity: MlModelEntity;
  model: Looked<InventoryModel>;
  /** The version in production, else the newest; undefined while it is on its way. */
  version: Looked<InventoryVersionDetails> | undefined;
  /** Undefined while it is being assessed. */
  completeness: ModelCompleteness | undefined;
  isProviderMade: boolean;
  /** Opens the ready descriptor; absent when there is none to offer. */
  onShowDescriptor?: () => void;
}

/**
 * The overview once the inventory has answered, or has failed to: what the catalog knows is shown in any case.
 *
 * @internal
 */
export function ModelOverview(props: ModelOverviewProps) {
  const { entity, model, version, completeness } = props;
  const { isProviderMade, onShowDescriptor } = props;
  const shared = useOverviewStyles();
  const { t } = useTranslate();
  const versionsPath = useVersionsPath(entity);
  const teams = useTeams(entity);
  // The model's own page of duties wins over that of the team, which stands for all of its models.
  const [onCallUrl] = [entity, teams.engineering?.group].flatMap(
    each => each?.metadata.annotations?.[ANNOTATION_ON_CALL_URL] ?? [],
  );
  const owner = getEntityRelations(entity, RELATION_OWNED_BY)[0];
  const ownerRef = owner && stringifyEntityRef(owner);

  const registered = model.state === 'found' ? model.value : undefined;
  const silentSide = registered && findSilentSide(registered);
  const measured = registered?.productionVersion ?? registered?.latestVersion;
  const metricsCaption = measured
    ? t(
        registered?.productionVersion
          ? 'modelOverview.metrics.ofProduction'
          : 'modelOverview.metrics.ofLatest',
        { version: formatVersionLabel(measured.label) },
      )
    : t('modelOverview.metrics.title');
  const { intendedUse, outOfScope } = entity.spec;

  return (
    <div>
      <section className={shared.section}>
        <VersionPointers model={model} versionsPath={versionsPath} />
        {(measured || model.state === 'unknown') && (
          <div style={{ marginTop: 20 }}>
            <KeyMetrics
              caption={metricsCaption}
              metrics={registered?.keyMetrics}
              none={
                measured
                  ? t('modelOverview.metrics.none')
                  : t('modelOverview.metrics.unknown')
              }
            />
          </div>
        )}
        {registered && registered.versionCount > 0 && (
          <div style={{ marginTop: 12 }}>
            <Link to={versionsPath}>
              {t('modelOverview.versions.all', {
                count: registered.versionCount,
              })}
            </Link>
          </div>
        )}
      </section>

      <section
        className={shared.section}
        aria-label={t('modelOverview.teams.title')}
      >
        <div className={shared.columns}>
          <TeamSide
            side="data-science"
            team={teams.dataScience}
            ownerRef={ownerRef}
            write={registered?.lastDataScienceWrite}
            isInventoryKnown={Boolean(registered)}
            isSilent={silentSide === 'data-science'}
          />
          <TeamSide
            side="engineering"
            team={teams.engineering}
            ownerRef={ownerRef}
            write={registered?.lastEngineeringWrite}
            isInventoryKnown={Boolean(registered)}
            isSilent={silentSide === 'engineering'}
            onCallUrl={onCallUrl}
          />
        </div>
        {silentSide && (
          <p
            className={`${shared.text} ${shared.quiet}`}
            style={{ marginTop: 12 }}
          >
            {t(`modelOverview.teams.silent.${silentSide}`)}
          </p>
        )}
      </section>

      <section className={shared.section}>
        <div className={shared.columns}>
          <RiskTier entity={entity} />
          <RegistryState entity={entity} model={model} />
        </div>
      </section>

      {(intendedUse || outOfScope) && (
        <section className={shared.section}>
          <div className={shared.columns}>
            {intendedUse && (
              <div className={shared.column}>
                <h4 className={shared.caption}>
                  {t('modelOverview.intendedUse')}
                </h4>
                <p className={shared.text}>{intendedUse}</p>
              </div>
            )}
            {outOfScope && (
              <div className={shared.column}>
                <h4 className={shared.caption}>
                  {t('modelOverview.outOfScope')}
                </h4>
                <p className={shared.text}>{outOfScope}</p>
              </div>
            )}
          </div>
        </section>
      )}

      <ModelCardSection
        entity={entity}
        version={version?.state === 'found' ? version.value : undefined}
        versionsPath={versionsPath}
      />

      <section className={shared.section}>
        {completeness ? (
          <Completeness
            completeness={completeness}
            isProviderMade={isProviderMade}
          />
        ) : (
          <div role="status" aria-busy aria-label={t('completeness.loading')}>
            <Skeleton width="30%" />
            <Skeleton height={24} />
            <Skeleton height={60} />
          </div>
        )}
        {onShowDescriptor && (
          <div className={`${shared.line} ${shared.quiet}`}>
            {t('modelOverview.registry.fromProvider')}
            <TextButton onClick={onShowDescriptor}>
              {t('modelOverview.registry.describe')}
            </TextButton>
          </div>
        )}
      </section>
    </div>
  );
}
