import type { HandoffItem } from '@baton-ml/backstage-plugin-ml-models-common';
import type { ItemFilter } from '../state/useHandoffUrl';

/** Acts that somebody is waiting for when they are possible. */
const WAITED_FOR: HandoffItem['you']['acts'][number]['act'][] = [
  'accept',
  'accept-not-applicable',
  'approve-waiver',
  'confirm-unknown',
];

function isMine(item: HandoffItem): boolean {
  if (item.gate === 'not-asked') return false;
  const isUnanswered =
    item.state === 'open' ||
    (item.state === 'changes-requested' && item.flag?.addressed !== true);
  return (
    (item.you.answer && isUnanswered) ||
    item.you.acts.some(
      ({ act, allowed }) =>
        allowed &&
        WAITED_FOR.includes(act) &&
        // Before there is an answer the check may still come to a result.
        (act !== 'confirm-unknown' || item.state !== 'open'),
    )
  );
}

/**
 * Whether an item is among those a person asked for. Items that are not asked for the tier are seen only in the whole
 * list.
 *
 * @internal
 */
export function filterItem(item: HandoffItem, filter: ItemFilter): boolean {
  switch (filter) {
    case 'mine':
      return isMine(item);
    case 'blocking':
      return item.gate === 'blocking' && !isSettled(item);
    case 'failing':
      return item.gate !== 'not-asked' && item.checkState === 'fail';
    case 'changed':
      return item.changedSinceRound;
    default:
      return true;
  }
}

function isSettled(item: HandoffItem): boolean {
  switch (item.state) {
    case 'accepted':
      return (
        item.checkState !== 'fail' &&
        (item.checkState !== 'unknown' || item.unknownConfirmed !== undefined)
      );
    case 'waived':
      return item.waiver?.valid !== false;
    case 'not-applicable':
      return item.notApplicable?.acceptedBy !== undefined;
    default:
      return false;
  }
}
