import type { OrganisationUnitSummary } from '@baton-ml/backstage-plugin-ml-models-common';
import { useTranslate } from '../../hooks/useTranslate';
import { StatusChip } from '../StatusChip';
import type { StatusTone } from '../StatusChip';

type Review = OrganisationUnitSummary['review'];

const tones: Record<Review['state'], StatusTone> = {
  'up-to-date': 'positive',
  'due-soon': 'informative',
  'due-now': 'attention',
  overdue: 'negative',
};

/**
 * Whether the yearly review of a unit is due.
 *
 * @internal
 */
export function ReviewDueChip(props: { review: Review }) {
  const { review } = props;
  const { t } = useTranslate();
  return (
    <StatusChip
      tone={tones[review.state]}
      label={t(`reviewState.${review.state}`)}
      title={review.reasons.map(reason => reason.text).join(' ')}
    />
  );
}
