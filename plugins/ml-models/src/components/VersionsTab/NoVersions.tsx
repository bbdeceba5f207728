import { LinkButton } from '@backstage/core-components';
import { useEntityRefLink } from '@backstage/plugin-catalog-react';
import { findModelWarnings } from '@baton-ml/backstage-plugin-ml-models-common';
import type {
  InventorySource,
  MlModelEntity,
} from '@baton-ml/backstage-plugin-ml-models-common';
import { useOptionalPath } from '../../hooks/useOptionalPath';
import { sourcesRouteRef } from '../../routes';
import { useTranslate } from '../../hooks/useTranslate';
import { EmptyMessage } from '../EmptyMessage';

/** @internal */
export interface NoVersionsProps {
  entity: MlModelEntity;
  /** Configured registries, when they may be seen. */
  sources: InventorySource[] | undefined;
}

/**
 * No registered model stands behind the entity: why, and where to go from here.
 *
 * @internal
 */
export function NoVersions(props: NoVersionsProps) {
  const { entity, sources } = props;
  const { t } = useTranslate();
  const sourcesPath = useOptionalPath(sourcesRouteRef);
  const overviewPath = useEntityRefLink()(entity);
  const { registry } = entity.spec;
  const reasons = findModelWarnings({
    entity,
    model: { state: 'none' },
    sources,
  }).map(warning => warning.type);
  const toOverview = (
    <LinkButton to={overviewPath} variant="outlined" color="primary">
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
