import type { InventorySource } from '@baton-ml/backstage-plugin-ml-models-common';
import { useTranslate } from '../../hooks/useTranslate';
import { NameList } from './NameList';
import { useExtent } from './useExtent';

/**
 * What a confirmation would remove: models, and models that would lose versions.
 *
 * @internal
 */
export function AbsentNames(props: { source: InventorySource }) {
  const { source } = props;
  const { t } = useTranslate();
  const { models, versions } = useExtent(source);
  const losing = source.absentVersions ?? [];
  // Of versions only the models are listed, so what is not shown is counted in versions.
  const unseen = versions - losing.reduce((sum, { count }) => sum + count, 0);
  return (
    <>
      {models > 0 && (
        <NameList
          label={t('source.absent', { count: models })}
          names={source.absentModels}
          count={models}
          words={t('source.extent.models', { count: models })}
        />
      )}
      {versions > 0 && (
        <NameList
          label={t('source.absentVersions')}
          names={losing.map(item => t('source.absentVersionsOf', item))}
          count={losing.length + unseen}
          words={t('source.extent.versions', { count: versions })}
        />
      )}
    </>
  );
}
