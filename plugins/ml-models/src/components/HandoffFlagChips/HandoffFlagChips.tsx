import type { HandoffSummary } from '@baton-ml/backstage-plugin-ml-models-common';
import { useTranslate } from '../../hooks/useTranslate';
import { StatusChip } from '../StatusChip';
import type { StatusTone } from '../StatusChip';

type Flag = HandoffSummary['flags'][number] | 'aging' | 'invalidated';

const tones: Record<Flag, StatusTone> = {
  aging: 'attention',
  invalidated: 'negative',
  'needs-owner': 'attention',
  unlinked: 'attention',
  'review-skipped': 'neutral',
  overridden: 'attention',
  imported: 'neutral',
  'unapproved-alias': 'negative',
  'unapproved-deployment': 'negative',
  'approval-expiring': 'attention',
};

/**
 * What is special about a handoff, staleness first. Marks that only tell where it comes from are left out in lists.
 *
 * @internal
 */
export function HandoffFlagChips(props: {
  handoff: Pick<HandoffSummary, 'flags' | 'staleness'>;
  /** Leaves out marks that ask nothing of anybody. */
  urgentOnly?: boolean;
}) {
  const { handoff, urgentOnly } = props;
  const { t } = useTranslate();
  const flags: Flag[] = [
    ...(handoff.staleness === 'fresh' ? [] : [handoff.staleness]),
    ...handoff.flags,
  ];
  return (
    <>
      {flags
        .filter(flag => !urgentOnly || tones[flag] !== 'neutral')
        .map(flag => (
          <StatusChip
            key={flag}
            tone={tones[flag]}
            label={t(`handoffFlag.${flag}`)}
            title={t(`handoffFlag.${flag}Explanation`)}
          />
        ))}
    </>
  );
}
