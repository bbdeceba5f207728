import { EntityInfoCard, useEntity } from '@backstage/plugin-catalog-react';
import {
  assessCompleteness,
  findModelWarnings,
} from '@baton-ml/backstage-plugin-ml-models-common';
import type { MlModelEntity } from '@baton-ml/backstage-plugin-ml-models-common';
import { useMemo, useState } from 'react';
import { useTranslate } from '../../hooks/useTranslate';
import { DescriptorDialog } from '../DescriptorDialog';
import { ExternalLink, toWebUrl } from '../ExternalLink';
import { ModelWarnings } from '../ModelWarnings';
import { RequestError } from '../RequestError';
import { SampleBadge } from '../SampleBadge';
import { AllModelsLink } from './AllModelsLink';
import { isProviderMade } from './isProviderMade';
import { ModelOverview } from './ModelOverview';
import { ModelOverviewSkeleton } from './ModelOverviewSkeleton';
import { useModelOverview } from './useModelOverview';

/**
 * The first card on the page of a model: what it is, who answers for it on both sides, what is in production, how
 * good it is, what is missing.
 *
 * @internal
 */
export function ModelOverviewCard() {
  const { entity } = useEntity<MlModelEntity>();
  const { t } = useTranslate();
  const overview = useModelOverview(entity);
  const [isDescriptorOpen, setIsDescriptorOpen] = useState(false);
  const { loading, error, model, version, sources, rival, retry } = overview;
  const isFromProvider = isProviderMade(entity);

  const warnings = useMemo(
    () => (loading ? [] : findModelWarnings({ entity, model, sources, rival })),
    [entity, loading, model, sources, rival],
  );
  const completeness = useMemo(
    () => version && assessCompleteness({ entity, model, version }),
    [entity, model, version],
  );
  const registered = model.state === 'found' ? model.value : undefined;
  const onShowDescriptor =
    isFromProvider && registered ? () => setIsDescriptorOpen(true) : undefined;

  return (
    <>
      <AllModelsLink />
      <ModelWarnings
        warnings={warnings}
        modelName={entity.metadata.name}
        isProviderMade={isFromProvider}
        onShowDescriptor={onShowDescriptor}
      />
      {error && (
        <RequestError
          title={t('modelOverview.loadFailed')}
          error={error}
          onRetry={retry}
        />
      )}
      <EntityInfoCard
        title={t('modelOverview.title')}
        headerActions={
          <>
            {registered?.source.sample && <SampleBadge />}
            {toWebUrl(registered?.url) && (
              <ExternalLink to={registered?.url}>
                {t('modelOverview.openInRegistry', {
                  title: registered?.source.title ?? '',
                })}
              </ExternalLink>
            )}
          </>
        }
      >
        {loading ? (
          <ModelOverviewSkeleton />
        ) : (
          <ModelOverview
            entity={entity}
            model={model}
            version={version}
            completeness={completeness}
            isProviderMade={isFromProvider}
            onShowDescriptor={onShowDescriptor}
          />
        )}
      </EntityInfoCard>
      {registered && (
        <DescriptorDialog
          entity={entity}
          model={registered}
          isOpen={isDescriptorOpen}
          onClose={() => setIsDescriptorOpen(false)}
        />
      )}
    </>
  );
}
