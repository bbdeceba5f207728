import { RiInboxArchiveLine } from '@remixicon/react';
import { useTranslate } from '../../hooks/useTranslate';
import { StatusChip } from '../StatusChip';

/** @internal */
export interface SampleBadgeProps {
  /** One word, for rows where the whole is said elsewhere. */
  short?: boolean;
}

/**
 * Says that what is shown is recorded sample data and not a live registry's.
 *
 * @internal
 */
export function SampleBadge(props: SampleBadgeProps) {
  const { t } = useTranslate();
  return (
    <StatusChip
      tone="neutral"
      icon={<RiInboxArchiveLine aria-hidden />}
      label={props.short ? t('sample.short') : t('sample.label')}
      title={t('sample.explanation')}
    />
  );
}
