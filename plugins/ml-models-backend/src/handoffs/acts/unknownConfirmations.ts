import { countingEvidence } from '../countingEvidence';
import type { HandoffEdit } from '../HandoffEdit';

/** What each confirmed item could not be told of, by item. */
type ConfirmedInputs = ReadonlyMap<string, string>;

/**
 * What people confirmed as no obstacle: which collectors could not tell about which inputs.
 *
 * @internal
 */
export function confirmedInputs(edit: HandoffEdit): ConfirmedInputs {
  return new Map(
    edit.record.content.items
      .filter(({ unknownConfirmedAt }) => unknownConfirmedAt !== undefined)
      .map(({ itemId }) => [itemId, unknownInputs(edit, itemId)]),
  );
}

/**
 * Ends confirmations that are about something else by now: a check that is known, or one that is unknown for another
 * cause than the one somebody looked at.
 *
 * @internal
 */
export function endOutdatedConfirmations(
  edit: HandoffEdit,
  before: ConfirmedInputs,
): void {
  if (before.size === 0) return;
  const facts = edit.facts();
  for (const { check, id, unknownConfirmed } of facts.items) {
    if (!unknownConfirmed) continue;
    if (check === 'unknown' && before.get(id) === unknownInputs(edit, id))
      continue;
    edit.changeItem(id, {
      unknownConfirmedBy: undefined,
      unknownConfirmedAt: undefined,
      unknownNote: undefined,
    });
  }
}

function unknownInputs(edit: HandoffEdit, itemId: string): string {
  return countingEvidence(edit.record, itemId)
    .filter(({ checkState }) => checkState === 'unknown')
    .map(({ collector, inputHash }) => `${collector} ${inputHash}`)
    .sort()
    .join('\n');
}
