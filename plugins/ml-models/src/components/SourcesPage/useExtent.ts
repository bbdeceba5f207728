import type { InventorySource } from '@baton-ml/backstage-plugin-ml-models-common';
import { useTranslate } from '../../hooks/useTranslate';

/**
 * What a confirmation would remove of a registry.
 *
 * @internal
 */
export interface Extent {
  models: number;
  versions: number;
  /** In words, for example "2 models and 1 version". */
  words: string;
}

/** @internal */
export function useExtent(source: InventorySource): Extent {
  const { t } = useTranslate();
  const models = source.absentCount ?? source.absentModels.length;
  const versions = source.absentVersionCount ?? 0;
  const words = {
    models: t('source.extent.models', { count: models }),
    versions: t('source.extent.versions', { count: versions }),
  };
  const both = models > 0 && versions > 0;
  const one = versions > 0 ? words.versions : words.models;
  return {
    models,
    versions,
    words: both ? t('source.extent.both', words) : one,
  };
}
