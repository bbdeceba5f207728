import type {
  InventoryModel,
  Looked,
} from '@baton-ml/backstage-plugin-ml-models-common';
import { useTranslate } from '../../hooks/useTranslate';
import { useOverviewStyles } from './useOverviewStyles';
import { VersionPointer } from './VersionPointer';

/** @internal */
export interface VersionPointersProps {
  model: Looked<InventoryModel>;
  /** Address of the versions tab. */
  versionsPath: string;
}

/**
 * The versions people ask for: in production, the candidate after it, the newest.
 *
 * @internal
 */
export function VersionPointers(props: VersionPointersProps) {
  const { model, versionsPath } = props;
  const shared = useOverviewStyles();
  const { t } = useTranslate();
  const registered = model.state === 'found' ? model.value : undefined;
  const words = (none: string) =>
    model.state === 'unknown' ? t('modelOverview.versions.unknown') : none;
  return (
    <dl className={shared.narrowColumns} style={{ margin: 0 }}>
      <VersionPointer
        isMain
        caption={t('modelOverview.versions.production')}
        reference={registered?.productionVersion}
        versionsPath={versionsPath}
        none={words(t('modelOverview.versions.noProduction'))}
        noneHint={
          registered ? t('modelOverview.versions.noProductionHint') : undefined
        }
      />
      <VersionPointer
        caption={t('modelOverview.versions.candidate')}
        reference={registered?.candidateVersion}
        versionsPath={versionsPath}
        none={words(t('modelOverview.versions.noCandidate'))}
      />
      <VersionPointer
        caption={t('modelOverview.versions.latest')}
        reference={registered?.latestVersion}
        versionsPath={versionsPath}
        none={words(t('modelOverview.versions.noLatest'))}
      />
    </dl>
  );
}
