import {
  type ChecklistItem,
  type HandoffEvidence,
  type HandoffFacts,
  type HandoffItem,
  type HandoffItemFacts,
  isWaiverValid,
  type ItemActDecision,
  loosenedThresholds,
  thresholdItemId,
} from '@baton-ml/backstage-plugin-ml-models-common';
import type {
  StoredAnswer,
  StoredComment,
  StoredEvidence,
  StoredItem,
  StoredWaiver,
} from '../../database/handoffs/handoffRows';
import type { HandoffRecord } from '../HandoffRecord';
import { checkOfResult } from '../toHandoffFacts';
import type { TitleOf } from './TitleOf';

/** Acts that make no sense for the item as it is are left out, rather than shown as impossible. */
const POINTLESS = new Set([
  'not-flagged',
  'no-waiver',
  'nothing-to-accept',
  'check-known',
  'already-confirmed',
  'nothing-to-reopen',
  'not-blocking',
  'always-applies',
  'not-asked',
]);
const matters = (code: string) => !POINTLESS.has(code);

/** What the answers about items share. @internal */
export interface ItemAnswerOptions {
  record: HandoffRecord;
  facts: HandoffFacts;
  /** What the caller may do with it. */
  acts: readonly ItemActDecision[];
  comments: readonly StoredComment[];
  commentCounts: ReadonlyMap<string, number>;
  /** Items whose signed content changed since the last round. */
  changedItemIds: ReadonlySet<string>;
  titleOf: TitleOf;
  now: string;
}

/**
 * One item with evidence, thread, and what the caller may do with it.
 *
 * @internal
 */
export function toItemAnswer(
  definition: ChecklistItem,
  sectionId: string,
  stored: StoredItem,
  options: ItemAnswerOptions,
): HandoffItem {
  const { record, facts, now, titleOf } = options;
  const { content } = record;
  const { id } = definition;
  const item = facts.items.find(each => each.id === id)!;
  const answer = content.answers.find(({ itemId }) => itemId === id);
  return {
    id,
    sectionId,
    title: definition.title,
    why: definition.why,
    answeredBy: definition.answeredBy,
    reviewedBy: definition.reviewedBy,
    evidenceType: definition.evidence,
    automation: definition.automation,
    check: definition.check,
    gate: item.gate,
    versionBound: definition.versionBound,
    alwaysApplies: definition.alwaysApplies ?? false,
    grounding: definition.grounding,
    state: stored.state,
    checkState: item.check,
    revision: stored.revision,
    answer: answer && toAnswer(answer, titleOf),
    ...toReviewMarks(stored),
    waiver: toWaiver(content.waivers, item, now),
    loosened: toLoosened(record, stored),
    evidence: toEvidenceAnswers(
      content.evidence.filter(({ itemId }) => itemId === id),
      record.handoff.round,
      now,
    ),
    commentCount: options.commentCounts.get(id) ?? 0,
    comments: options.comments
      .filter(({ itemId }) => itemId === id)
      .map(comment => toCommentAnswer(comment, titleOf)),
    changedSinceRound: options.changedItemIds.has(id),
    you: toActs(options.acts),
  };
}

/** A comment; an erased one says so. @internal */
export function toCommentAnswer(comment: StoredComment, titleOf: TitleOf) {
  return {
    id: comment.id,
    itemId: comment.itemId,
    text: comment.text ?? '',
    by: comment.actor,
    byTitle: titleOf(comment.actor),
    at: comment.at,
    erased: comment.erasedAt === undefined ? undefined : true,
  };
}

function toAnswer(
  answer: StoredAnswer,
  titleOf: TitleOf,
): NonNullable<HandoffItem['answer']> {
  return {
    text: answer.text ?? '',
    links: answer.links.length > 0 ? answer.links : undefined,
    by: answer.actor,
    byTitle: titleOf(answer.actor),
    at: answer.at,
    carriedFrom: answer.copiedFrom,
  };
}

function toReviewMarks(stored: StoredItem): Partial<HandoffItem> {
  return {
    flag: stored.flaggedAt
      ? {
          comment: stored.flagComment ?? '',
          by: stored.flaggedBy!,
          at: stored.flaggedAt,
          addressed: stored.addressed,
        }
      : undefined,
    dispute: stored.disputedAt
      ? {
          text: stored.disputeText ?? '',
          by: stored.disputedBy!,
          at: stored.disputedAt,
        }
      : undefined,
    notApplicable: stored.notApplicableAt
      ? {
          reason: stored.notApplicableReason ?? '',
          by: stored.notApplicableBy!,
          at: stored.notApplicableAt,
          acceptedBy: stored.acceptedBy,
          acceptedAt: stored.acceptedAt,
        }
      : undefined,
    accepted:
      stored.state === 'accepted' && stored.acceptedAt
        ? {
            by: stored.acceptedBy!,
            at: stored.acceptedAt,
            note: stored.acceptedNote,
          }
        : undefined,
    unknownConfirmed: stored.unknownConfirmedAt
      ? {
          by: stored.unknownConfirmedBy!,
          at: stored.unknownConfirmedAt,
          note: stored.unknownNote ?? '',
        }
      : undefined,
  };
}

function toWaiver(
  waivers: readonly StoredWaiver[],
  item: HandoffItemFacts,
  now: string,
): HandoffItem['waiver'] {
  const own = waivers.filter(({ itemId }) => itemId === item.id);
  const waiver =
    own.find(({ state }) => state === 'proposed') ??
    own.find(({ state }) => state === 'granted');
  if (!waiver) return undefined;
  const isGranted = waiver.state === 'granted';
  return {
    reason: waiver.reason,
    expiresAt: waiver.expiresAt,
    proposedBy: waiver.proposedBy,
    proposedAt: waiver.proposedAt,
    approvedBy: isGranted ? waiver.decidedBy : undefined,
    approvedAt: isGranted ? waiver.decidedAt : undefined,
    valid: isGranted && isWaiverValid(item, now),
  };
}

function toLoosened(
  record: HandoffRecord,
  stored: StoredItem,
): HandoffItem['loosened'] {
  const { handoff, checklist } = record;
  const { agreedThresholds } = handoff;
  if (!agreedThresholds || stored.itemId !== thresholdItemId(checklist))
    return undefined;
  const from = loosenedThresholds(agreedThresholds, handoff.thresholds);
  if (from.length === 0) return undefined;
  const metrics = new Set(from.map(({ metric }) => metric));
  return {
    from,
    to: handoff.thresholds.filter(({ metric }) => metrics.has(metric)),
    accepted: stored.state === 'accepted',
  };
}

/** Frozen results first; of the newest ones those that were frozen as they are stand once. */
function toEvidenceAnswers(
  evidence: readonly StoredEvidence[],
  round: number,
  now: string,
): HandoffEvidence[] {
  const frozen = evidence.filter(result => result.frozenRound === round);
  const newest = evidence.filter(
    ({ frozenRound }) => frozenRound === undefined,
  );
  const observations = newest.filter(
    result =>
      !frozen.some(
        other => other.collector === result.collector && other.at === result.at,
      ),
  );
  return [
    ...frozen.map(result => toEvidenceAnswer(result, now)),
    ...observations.map(result => {
      const signed = frozen.find(
        ({ collector }) => collector === result.collector,
      );
      return {
        ...toEvidenceAnswer(result, now),
        differsFromFrozen:
          signed === undefined
            ? undefined
            : signed.checkState !== result.checkState ||
              signed.inputHash !== result.inputHash,
      };
    }),
  ];
}

/** One result as a page shows it. @internal */
export function toEvidenceAnswer(
  result: StoredEvidence,
  now: string,
): HandoffEvidence {
  return {
    id: result.id,
    itemId: result.itemId,
    collector: result.collector,
    by: result.actor,
    check: checkOfResult(result, now),
    message: result.message,
    value: result.value,
    threshold: result.threshold,
    source: result.source,
    collectedAt: result.at,
    expiresAt: result.expiresAt,
    inputHash: result.inputHash,
    ...result.details,
    frozen: result.frozenRound !== undefined,
    lastGood: result.lastGood,
  };
}

function toActs([
  answer,
  ...acts
]: readonly ItemActDecision[]): HandoffItem['you'] {
  return {
    answer: answer.allowed,
    answerRefusal: answer.refusals[0],
    acts: acts
      .filter(({ refusals }) => refusals.every(({ code }) => matters(code)))
      .map(({ act, allowed, refusals }) => ({
        act: act as Exclude<typeof act, 'answer'>,
        allowed,
        refusal: refusals[0],
      })),
  };
}
