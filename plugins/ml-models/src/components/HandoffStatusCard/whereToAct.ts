import type { HandoffSummary } from '@baton-ml/backstage-plugin-ml-models-common';

/**
 * Where on the page of a handoff its next act is done, as the end of the address: the design, the items that wait for
 * the person, or the page as it opens.
 *
 * @internal
 */
export function whereToAct(
  handoff: Pick<HandoffSummary, 'state' | 'progress'>,
): string {
  const { progress, state } = handoff;
  switch (state) {
    case 'draft':
    case 'design-review':
      return '?view=design';
    case 'preparing':
      return progress.answered + progress.settled < progress.blocking
        ? '?show=mine'
        : '';
    case 'in-review':
    case 'changes-requested':
      // What is settled waits for signatures, which are given beside the items.
      return progress.settled < progress.blocking ? '?show=mine' : '';
    default:
      return '';
  }
}
