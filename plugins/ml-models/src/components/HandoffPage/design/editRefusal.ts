import type { Handoff } from '@baton-ml/backstage-plugin-ml-models-common';

/**
 * Why a block of the design cannot be edited now, as far as the page can tell; the backend has the last word.
 *
 * @internal
 */
export function editRefusal(
  handoff: Pick<Handoff, 'summary' | 'you'>,
  side: 'data-science' | 'engineering' | 'either',
): 'dataScienceOnly' | 'engineeringOnly' | 'sidesOnly' | 'state' | undefined {
  const { sides } = handoff.you;
  if (side === 'either' && sides.length === 0) return 'sidesOnly';
  if (side === 'data-science' && !sides.includes(side))
    return 'dataScienceOnly';
  if (side === 'engineering' && !sides.includes(side)) return 'engineeringOnly';
  return ['draft', 'design-review'].includes(handoff.summary.state)
    ? undefined
    : 'state';
}
