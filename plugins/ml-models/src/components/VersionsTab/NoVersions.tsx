import { LinkButton } from '@backstage/core-components';
import {
  EntityDisplayName,
  useEntityRefLink,
} from '@backstage/plugin-catalog-react';
import { findModelWarnings } from '@baton-ml/backstage-plugin-ml-models-common';
import type {
  InventoryModel,
  InventorySource,
  MlModelEntity,
} from '@baton-ml/backstage-plugin-ml-models-common';
import { useOptionalPath } from '../../hooks/useOptionalPath';
import { useVersionsPath } from '../../hooks/useVersionsPath';
import { sourcesRouteRef } from '../../routes';
import { useTranslate } from '../../hooks/useTranslate';
import { EmptyMessage } from '../EmptyMessage';

/** @internal */
export interface NoVersionsProps {
  entity: MlModelEntity;
  /** Configured registries, when they may be seen. */
  sources: InventorySource[] | undefined;
  /** The registered model the entity names, when another entity speaks for it. */
  rival: InventoryModel | undefined;
}

/**
 * No registered model stands behind the entity: why, and where to go from here.
 *
 * @internal
 */
export function NoVersions(props: NoVersionsProps) {
  const { entity, sources, rival } = props;
  const { t } = useTranslate();
  const sourcesPath = useOptionalPath(sourcesRouteRef);
  const toEntityPath = useEntityRefLink();
  const { registry } = entity.spec;
  const warnings = findModelWarnings({
    entity,
    model: { state: 'none' },
    sources,
    rival,
  });
  const reasons = warnings.map(warning => warning.type);
  const [claimant] = warnings.flatMap(warning =>
    warning.type === 'claimed-elsewhere' ? [warning.entityRef] : [],
  );
  const claimantPath = useVersionsPath(entity, claimant);
  const toOverview = (
    <LinkButton to={toEntityPath(entity)} variant="outlined" color="primary">
      {t('versions.empty.unlinkedAction')}
    </LinkButton>
  );

  if (!registry || reasons.includes('missing-registry')) {
    return (
      <EmptyMessage
        title={t('versions.empty.unlinkedTitle')}
        text={t('versions.empty.unlinkedText')}
        action={toOverview}
      />
    );
  }
  if (claimant) {
    return (
      <EmptyMessage
        title={t('versions.empty.claimedTitle')}
        text={t('versions.empty.claimedText', {
          instance: registry.instance,
          model: registry.model,
        })}
        action={
          <LinkButton to={claimantPath} variant="outlined" color="primary">
            {t('versions.empty.claimedAction', {
              name: (
                <EntityDisplayName
                  entityRef={claimant}
                  hideIcon
                  disableTooltip
                />
              ),
            })}
          </LinkButton>
        }
      />
    );
  }
  if (reasons.includes('never-synced')) {
    return (
      <EmptyMessage
        title={t('versions.empty.notReadTitle')}
        text={t('versions.empty.notReadText', {
          instance: registry.instance,
        })}
        action={
          sourcesPath && (
            <LinkButton to={sourcesPath} variant="outlined" color="primary">
              {t('versions.empty.notReadAction')}
            </LinkButton>
          )
        }
      />
    );
  }
  return (
    <EmptyMessage
      title={t('versions.empty.notFoundTitle')}
      text={t('versions.empty.notFoundText', {
        instance: registry.instance,
        model: registry.model,
      })}
      action={toOverview}
    />
  );
}
