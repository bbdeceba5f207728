import {
  checklistItems,
  type HandoffFacts,
} from '@baton-ml/backstage-plugin-ml-models-common';
import type { StoredEvidence } from '../database/handoffs/handoffRows';
import { FROZEN_STATES } from './frozenStates';
import type { HandoffRecord } from './HandoffRecord';

const DAY = 86_400_000;

/** A moment at which something that was signed gets out of date. @internal */
export interface HandoffDeadline {
  /** ISO 8601. */
  at: string;
  code: 'evidence-expired' | 'waiver-expired' | 'approval-expired';
  /** Title of the item; absent for the approval. */
  title?: string;
}

/**
 * When blocking evidence, waivers and the approval end. Kept with the handoff, so that the gate needs one row to know
 * what is out of date by now.
 *
 * @internal
 */
export function findDeadlines(
  record: Pick<HandoffRecord, 'handoff' | 'checklist' | 'content'>,
  facts: Pick<HandoffFacts, 'approvedAt' | 'approvalValidityDays'>,
): HandoffDeadline[] {
  const { handoff, checklist, content } = record;
  const blocking = new Map(
    checklistItems(checklist)
      .filter(({ gates }) => gates[handoff.riskTier] === 'blocking')
      .map(({ id, title }) => [id, title]),
  );
  const deadlines: HandoffDeadline[] = [];
  for (const item of content.items) {
    const title = blocking.get(item.itemId);
    if (title === undefined) continue;
    if (item.state === 'waived') {
      const waiver = content.waivers.find(
        ({ itemId, state }) => itemId === item.itemId && state === 'granted',
      );
      if (waiver)
        deadlines.push({ at: waiver.expiresAt, code: 'waiver-expired', title });
      continue;
    }
    if (item.state === 'not-applicable') continue;
    // The newest look counts, so that looking again makes evidence fresh without a new signature.
    const ends = content.evidence
      .filter(
        ({ itemId, frozenRound }) =>
          itemId === item.itemId && frozenRound === undefined,
      )
      .flatMap(result => passedUntil(result) ?? [])
      .sort();
    if (ends[0])
      deadlines.push({ at: ends[0], code: 'evidence-expired', title });
  }
  if (facts.approvedAt) {
    const end = Date.parse(facts.approvedAt) + facts.approvalValidityDays * DAY;
    deadlines.push({
      at: new Date(end).toISOString(),
      code: 'approval-expired',
    });
  }
  return deadlines.sort((a, b) => (a.at < b.at ? -1 : 1));
}

/** During an outage what was last known counts, for as long as it would have without it. */
function passedUntil({
  checkState,
  expiresAt,
  lastGood,
}: StoredEvidence): string | undefined {
  if (checkState === 'pass') return expiresAt;
  if (checkState !== 'unknown') return undefined;
  return lastGood?.check === 'pass' ? lastGood.expiresAt : undefined;
}

/**
 * Blocking items whose newest look found something worse than what was frozen and signed, or what nobody had looked at
 * when it was. What is waived or does not apply needs no look.
 *
 * @internal
 */
export function findContradictions(
  record: Pick<HandoffRecord, 'handoff' | 'checklist' | 'content'>,
): string[] {
  const { handoff, checklist, content } = record;
  if (!FROZEN_STATES.includes(handoff.state)) return [];
  const looked = new Set(
    content.items
      .filter(({ state }) => state !== 'waived' && state !== 'not-applicable')
      .map(({ itemId }) => itemId),
  );
  return checklistItems(checklist)
    .filter(
      ({ gates, id }) =>
        gates[handoff.riskTier] === 'blocking' && looked.has(id),
    )
    .filter(({ id }) => {
      const of = (frozen: boolean) =>
        content.evidence.filter(
          ({ itemId, frozenRound }) =>
            itemId === id &&
            (frozen
              ? frozenRound === handoff.round
              : frozenRound === undefined),
        );
      const frozen = of(true);
      return (
        frozen.every(({ checkState }) => checkState !== 'fail') &&
        of(false).some(({ checkState }) => checkState === 'fail')
      );
    })
    .map(({ title }) => title);
}

/** What has passed by now, as sentences. @internal */
export function describeDeadline({ code, title }: HandoffDeadline): string {
  switch (code) {
    case 'evidence-expired':
      return `The evidence for "${title}" is out of date.`;
    case 'waiver-expired':
      return `The waiver for "${title}" has ended.`;
    default:
      return 'The approval has ended.';
  }
}
