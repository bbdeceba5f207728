import {
  type AnswerOrigin,
  automationScore,
  compareThresholds,
  decideHandoff,
  type Handoff,
  type HandoffConstraints,
  type HandoffDecision,
  type HandoffFacts,
  type HandoffRequirements,
  type HandoffSignature,
  type HandoffTransitionOption,
  missingFields,
  REQUIRED_CONSTRAINTS,
  REQUIRED_REQUIREMENTS,
  requiredConsents,
} from '@baton-ml/backstage-plugin-ml-models-common';
import type { HandoffSettings } from '../../config/HandoffSettings';
import type {
  StoredConstraints,
  StoredRequirements,
} from '../../database/handoffs/handoffDocuments';
import {
  isAttached,
  type StoredConsent,
} from '../../database/handoffs/handoffRows';
import type { StoredVersion } from '../../database/versions/StoredVersion';
import { describeDeadline } from '../findDeadlines';
import type { ResolvedPerson } from '../HandoffPeople';
import type { HandoffRecord, HandoffSurroundings } from '../HandoffRecord';
import { toItemHashes, toRevisionHash } from '../toSignedRevision';
import { isConsentValid } from '../toStoredSummary';
import type { HandoffRelatives } from './findRelatives';
import type { TitleOf } from './TitleOf';
import { type ItemAnswerOptions, toItemAnswer } from './toItemAnswer';
import { toSummaryAnswer } from './toSummaryAnswer';

/** What the page of a handoff is made of. @internal */
export interface HandoffAnswerOptions
  extends Pick<ItemAnswerOptions, 'comments' | 'commentCounts'> {
  record: HandoffRecord;
  surroundings: HandoffSurroundings & { pinned?: StoredVersion };
  facts: HandoffFacts;
  person: ResolvedPerson;
  /** The side the person chose before. */
  chosenSide?: 'data-science' | 'engineering';
  settings: HandoffSettings;
  timeline: Handoff['timeline'];
  children: string[];
  relatives: HandoffRelatives;
  designReviewIds: string[];
  /** Feedback of earlier versions that was to be carried on. */
  carriedFeedback: Handoff['feedback'];
  titleOf: TitleOf;
  now: string;
}

/**
 * Everything the page of a handoff shows.
 *
 * @internal
 */
export function toHandoffAnswer(options: HandoffAnswerOptions): Handoff {
  const { record, facts, person, settings, titleOf, now } = options;
  const { handoff, checklist, content } = record;
  const decision = decideHandoff({ facts, actor: person.actor, now });
  const revisionHash = toRevisionHash(record);
  return {
    summary: toSummaryAnswer(handoff, settings, now),
    revision: handoff.revision,
    revisionHash,
    checklist: {
      id: checklist.id,
      version: checklist.version,
      title: checklist.title,
      newerVersion: facts.newerChecklist,
    },
    sections: toSections(options, decision),
    versionFacts: toVersionFacts(options),
    newerReadyVersion: facts.newerReadyVersion,
    riskReason: handoff.riskReason,
    requirements: toRequirements(handoff.requirements),
    constraints: toConstraints(handoff.constraints),
    conflicts: content.conflicts.map(({ handoffId, ...conflict }) => conflict),
    thresholds: handoff.thresholds,
    thresholdChanges: handoff.agreedThresholds
      ? compareThresholds(handoff.agreedThresholds, handoff.thresholds)
      : [],
    designReviewWaived: handoff.reviewWaived,
    consents: content.consents.map(consent =>
      toConsentAnswer(consent, revisionHash, titleOf),
    ),
    transitions: toTransitionOptions(decision, facts),
    acts: decision.acts,
    you: toYou(options),
    staleness: toStaleness(options),
    evidenceCollectedAt:
      content.evidence
        .filter(result => !isAttached(result))
        .map(({ at }) => at)
        .sort()
        .at(-1) ?? null,
    feedback: [
      ...options.carriedFeedback,
      ...content.feedback.map(toFeedbackAnswer),
    ],
    repository: handoff.repository,
    rounds: content.rounds.map(round => ({
      round: round.round,
      submittedAt: round.submittedAt,
      changedItemIds: round.changedItemIds,
    })),
    timeline: options.timeline,
    automationScore: toAutomationScore(record),
    children: options.children,
    ...options.relatives,
    designReviewIds: options.designReviewIds,
  };
}

/** Transitions that leave the present state, with what is against each. @internal */
export function toTransitionOptions(
  decision: Pick<HandoffDecision, 'transitions'>,
  facts: HandoffFacts,
): HandoffTransitionOption[] {
  return decision.transitions
    .filter(({ transition }) => transition.by.some(party => party !== 'system'))
    .map(({ transition, ...option }) => ({
      ...option,
      transition: transition.id,
      to: transition.to,
      reason: transition.reason,
      needs: requiredConsents(transition, facts),
    }));
}

/** A consent; void ones stay in sight. @internal */
export function toConsentAnswer(
  consent: StoredConsent,
  revisionHash: string,
  titleOf: TitleOf,
): HandoffSignature {
  return {
    transition: consent.transition,
    personRef: consent.personRef,
    personTitle: titleOf(consent.personRef),
    capacity: consent.capacity,
    revisionHash: consent.revisionHash,
    at: consent.at,
    // Only a signature stands for one revision for good; other consents did their work once they fired.
    valid:
      consent.transition === 'approve'
        ? isConsentValid(consent, revisionHash)
        : !consent.voidedAt &&
          (consent.firedAt !== undefined ||
            consent.revisionHash === revisionHash),
  };
}

/** The block with what it lacks. @internal */
export function toRequirements(block: StoredRequirements): HandoffRequirements {
  const missing = missingFields(block, REQUIRED_REQUIREMENTS);
  return { ...block, complete: missing.length === 0, missing };
}

/** The block with what it lacks. @internal */
export function toConstraints(block: StoredConstraints): HandoffConstraints {
  const missing = missingFields(block, REQUIRED_CONSTRAINTS);
  return { ...block, complete: missing.length === 0, missing };
}

/** How the handoff sees the caller. @internal */
export function toYou(
  options: Pick<HandoffAnswerOptions, 'person' | 'chosenSide'>,
): Handoff['you'] {
  const { actor, refusals } = options.person;
  return {
    ref: actor.ref,
    sides: actor.sides,
    governance: actor.governance ?? false,
    admin: actor.admin ?? false,
    owner: actor.owner ?? false,
    canComment: actor.kind === 'user',
    chosenSide: options.chosenSide,
    refusals,
  };
}

/** Feedback after go-live. @internal */
export function toFeedbackAnswer(
  feedback: HandoffRecord['content']['feedback'][number],
): Handoff['feedback'][number] {
  const { handoffId, actor, ...rest } = feedback;
  return { ...rest, by: actor };
}

function toSections(
  options: HandoffAnswerOptions,
  decision: HandoffDecision,
): Handoff['sections'] {
  const { record } = options;
  const { content, checklist, handoff } = record;
  const stored = new Map(content.items.map(item => [item.itemId, item]));
  const lastRound = content.rounds.at(-1);
  const hashes = lastRound ? toItemHashes(record) : {};
  const isBeingReviewed = handoff.state === 'in-review';
  const changedItemIds = new Set(
    // Under review it is shown what this round changed, before that what the next one will.
    isBeingReviewed
      ? lastRound?.changedItemIds
      : Object.keys(hashes).filter(
          id => lastRound!.itemHashes[id] !== hashes[id],
        ),
  );
  return checklist.sections.map(section => ({
    id: section.id,
    title: section.title,
    items: section.items.flatMap(definition => {
      const item = stored.get(definition.id);
      return item
        ? [
            toItemAnswer(definition, section.id, item, {
              ...options,
              acts: decision.items.get(definition.id) ?? [],
              changedItemIds,
            }),
          ]
        : [];
    }),
  }));
}

function toVersionFacts(
  options: HandoffAnswerOptions,
): Handoff['versionFacts'] {
  const { handoff } = options.record;
  const { pinned, version, authorRef } = options.surroundings;
  if (!handoff.version) return undefined;
  return {
    label: handoff.version,
    id: handoff.versionId,
    status: version?.status ?? 'unknown',
    digest: handoff.digest,
    commit: handoff.commit,
    runId: handoff.runId,
    authorRef,
    author: handoff.author,
    createdAt: pinned?.createdAt,
    url: pinned?.url,
  };
}

function toStaleness(options: HandoffAnswerOptions): Handoff['staleness'] {
  const { handoff } = options.record;
  const known = new Set(handoff.stalenessCauses.map(({ text }) => text));
  const passed = handoff.summary.deadlines.filter(
    deadline =>
      deadline.at <= options.now && !known.has(describeDeadline(deadline)),
  );
  const causes = [
    ...handoff.stalenessCauses,
    ...passed.map(deadline => ({
      level: 'aging' as const,
      code: deadline.code,
      text: describeDeadline(deadline),
      blocksDeployment: true,
    })),
  ];
  const isAging = handoff.staleness === 'fresh' && passed.length > 0;
  return { level: isAging ? 'aging' : handoff.staleness, causes };
}

/** Smallest mean over the sections, so that a strong one cannot hide a weak one. */
function toAutomationScore(record: HandoffRecord): number | undefined {
  const { checklist, handoff } = record;
  const sections = checklist.sections.map(section => ({
    ...section,
    items: section.items.filter(
      ({ gates }) => gates[handoff.riskTier] !== 'not-asked',
    ),
  }));
  const scores = automationScore(
    {
      ...checklist,
      sections: sections.filter(({ items }) => items.length > 0),
    },
    itemId => originOf(record, itemId),
  ).sections;
  const means = Object.values(scores).map(
    ({ points, possible }) => points / possible,
  );
  return means.length > 0 ? Math.min(...means) : undefined;
}

function originOf(record: HandoffRecord, itemId: string): AnswerOrigin {
  const { content } = record;
  const isCollected = content.evidence.some(
    result =>
      result.itemId === itemId &&
      !isAttached(result) &&
      ['pass', 'fail', 'stale'].includes(result.checkState),
  );
  if (isCollected) return 'automatic';
  return content.items.find(item => item.itemId === itemId)?.answerId
    ? 'manual'
    : 'none';
}
