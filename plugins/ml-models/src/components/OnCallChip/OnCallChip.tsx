import type { OrganisationOnCallCover } from '@baton-ml/backstage-plugin-ml-models-common';
import { useTranslate } from '../../hooks/useTranslate';
import { StatusChip } from '../StatusChip';
import type { StatusTone } from '../StatusChip';

const tones: Record<OrganisationOnCallCover['state'], StatusTone> = {
  none: 'negative',
  configured: 'informative',
  shared: 'positive',
  'not-shared': 'attention',
  unknown: 'neutral',
};

/**
 * On-call cover of one production model, with its reasons on hover. Business hours by choice are said, not blamed.
 *
 * @internal
 */
export function OnCallChip(props: { cover: OrganisationOnCallCover }) {
  const { cover } = props;
  const { t } = useTranslate();
  const reasons = cover.reasons.map(reason => reason.text);
  if (cover.hours === 'business-hours') {
    reasons.unshift(t('onCall.businessHours'));
  }
  return (
    <StatusChip
      tone={tones[cover.state]}
      label={t(`onCall.${cover.state}`)}
      title={reasons.join(' ')}
    />
  );
}
