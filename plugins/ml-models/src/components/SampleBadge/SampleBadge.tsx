import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { RiInboxArchiveLine } from '@remixicon/react';
import { mlModelsTranslationRef } from '../../translation';
import { StatusChip } from '../StatusChip';

/**
 * Says that what is shown is recorded sample data and not a live registry's.
 *
 * @internal
 */
export function SampleBadge() {
  const { t } = useTranslationRef(mlModelsTranslationRef);
  return (
    <StatusChip
      tone="neutral"
      icon={<RiInboxArchiveLine aria-hidden />}
      label={t('sample.label')}
      title={t('sample.explanation')}
    />
  );
}
