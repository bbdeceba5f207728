import {
  checklistItems,
  checkOfEvidence,
  combineChecks,
  type HandoffCheckState,
  type HandoffFacts,
  type HandoffItemFacts,
  type HandoffSide,
  missingFields,
  REQUIRED_CONSTRAINTS,
  REQUIRED_REQUIREMENTS,
  thresholdItemId,
} from '@baton-ml/backstage-plugin-ml-models-common';
import type { HandoffSettings } from '../config/HandoffSettings';
import type {
  StoredEvidence,
  StoredItem,
} from '../database/handoffs/handoffRows';
import type { StoredHandoff } from '../database/handoffs/StoredHandoff';
import { newerChecklist } from './chooseChecklist';
import { countingEvidence } from './countingEvidence';
import { describeDeadline } from './findDeadlines';
import type { HandoffRecord, HandoffSurroundings } from './HandoffRecord';

/**
 * Everything the rules depend on, from what is stored and what surrounds it.
 *
 * @internal
 */
export function toHandoffFacts(options: {
  record: HandoffRecord;
  surroundings: HandoffSurroundings;
  settings: Pick<HandoffSettings, 'approvalValidityDays' | 'checklists'>;
  now: string;
}): HandoffFacts {
  const { record, surroundings, settings, now } = options;
  const { handoff, content, deployment } = record;
  const { version } = surroundings;
  const causes = handoff.stalenessCauses;
  const newer =
    record.newer.find(({ state }) => state === 'in-production') ??
    record.newer.find(
      other => other.wasInProduction && other.state !== 'withdrawn',
    );
  return {
    state: handoff.state,
    riskTier: handoff.riskTier,
    revisionHash: handoff.revisionHash,
    version: handoff.version
      ? {
          label: handoff.version,
          status: toStatus(version?.status),
          digest: handoff.digest,
          runId: handoff.runId,
        }
      : undefined,
    unlinked: handoff.unlinkedSince !== undefined,
    sidesWithoutTeam: findSidesWithoutTeam(handoff),
    ownerMissing: !handoff.ownerRef || handoff.ownerGone,
    items: toItemFacts(record, now),
    thresholdItemId: thresholdItemId(record.checklist),
    newerChecklist: newerChecklist(settings.checklists, record.checklist)
      ?.template.version,
    changesNamed: areChangesNamed(record),
    requirementsComplete:
      missingFields(handoff.requirements, REQUIRED_REQUIREMENTS).length === 0,
    constraintsComplete:
      missingFields(handoff.constraints, REQUIRED_CONSTRAINTS).length === 0,
    openConflicts: content.conflicts.filter(({ resolvedAt }) => !resolvedAt)
      .length,
    designReviewWaived: handoff.reviewWaived,
    signersAvailable: surroundings.signersAvailable,
    consents: content.consents
      .filter(({ voidedAt, firedAt }) => !voidedAt && !firedAt)
      .map(consent => ({
        transition: consent.transition,
        personRef: consent.personRef,
        capacity: consent.capacity,
        revisionHash: consent.revisionHash,
        at: consent.at,
        versionAuthor: consent.versionAuthor,
      })),
    approvedAt: handoff.approvedAt,
    approvalValidityDays: settings.approvalValidityDays,
    invalidated: causes
      .filter(({ level }) => level === 'invalidated')
      .map(({ text }) => text),
    aging: [
      ...new Set([
        ...causes
          .filter(
            ({ level, blocksDeployment }) =>
              level === 'aging' && blocksDeployment,
          )
          .map(({ text }) => text),
        ...passedDeadlines(handoff, now),
      ]),
    ],
    deployment: deployment && {
      version: deployment.version,
      digest: deployment.digest,
      runId: deployment.runId,
      from: deployment.origin,
    },
    wasInProduction: handoff.wasInProduction,
    newer: newer && { state: newer.state },
    openOfSameVersion: record.openOfSameVersion && {
      number: record.openOfSameVersion.number,
    },
    newerReadyVersion: surroundings.newerReadyVersion,
    liveTraffic: deployment?.status === 'in-production',
    withdrawnAt: handoff.withdrawnAt,
  };
}

function findSidesWithoutTeam(handoff: StoredHandoff): HandoffSide[] {
  const { dataScienceRef, dataScienceGone } = handoff;
  const { engineeringRef, engineeringGone } = handoff;
  return [
    ...(!dataScienceRef || dataScienceGone ? (['data-science'] as const) : []),
    ...(!engineeringRef || engineeringGone ? (['engineering'] as const) : []),
  ];
}

/** A flag of an earlier round says nothing about what has to change now. */
function areChangesNamed({ handoff, content }: HandoffRecord): boolean {
  const { submittedAt = '', inProductionAt = '' } = handoff;
  const since = submittedAt > inProductionAt ? submittedAt : inProductionAt;
  return content.items.some(
    ({ flaggedAt }) => flaggedAt !== undefined && flaggedAt >= since,
  );
}

/**
 * What got out of date by now, whether a job has noticed yet or not.
 *
 * @internal
 */
export function passedDeadlines(
  handoff: Pick<StoredHandoff, 'summary'>,
  now: string,
): string[] {
  return handoff.summary.deadlines
    .filter(({ at }) => at <= now)
    .map(describeDeadline);
}

function toStatus(
  status: NonNullable<HandoffSurroundings['version']>['status'] | undefined,
): 'ready' | 'pending' | 'failed' {
  // A version that is gone, or that the inventory never had, cannot be submitted.
  return status === undefined || status === 'deleted' ? 'failed' : status;
}

function toItemFacts(record: HandoffRecord, now: string): HandoffItemFacts[] {
  const { content, handoff } = record;
  const stored = new Map(content.items.map(item => [item.itemId, item]));
  return checklistItems(record.checklist).flatMap(definition => {
    const item = stored.get(definition.id);
    if (!item) return [];
    const waivers = content.waivers.filter(
      ({ itemId }) => itemId === definition.id,
    );
    const granted = waivers.find(({ state }) => state === 'granted');
    const proposed = waivers.find(({ state }) => state === 'proposed');
    return [
      {
        id: definition.id,
        title: definition.title,
        gate: definition.gates[handoff.riskTier],
        answeredBy: definition.answeredBy,
        reviewedBy: definition.reviewedBy,
        state: item.state,
        check: checkOfItem(record, item, now),
        unknownConfirmed: item.unknownConfirmedAt !== undefined,
        notApplicableAccepted:
          item.state === 'not-applicable' && item.acceptedAt !== undefined,
        waiverExpiresAt: granted?.expiresAt,
        addressed: item.addressed,
        flagComment: item.flaggedAt !== undefined,
        alwaysApplies: definition.alwaysApplies,
        waiverProposedBy: proposed?.proposedBy,
      },
    ];
  });
}

/**
 * The check of an item now: of the results that count, the worst.
 *
 * @internal
 */
function checkOfItem(
  record: Pick<HandoffRecord, 'handoff' | 'content'>,
  item: Pick<StoredItem, 'itemId' | 'checkState'>,
  now: string,
): HandoffCheckState {
  const results = countingEvidence(record, item.itemId);
  if (results.length === 0) return item.checkState;
  return combineChecks(results.map(result => checkOfResult(result, now)));
}

/**
 * The check of one result now.
 *
 * @internal
 */
export function checkOfResult(
  result: Pick<StoredEvidence, 'checkState' | 'expiresAt'>,
  now: string,
): HandoffCheckState {
  const { checkState, expiresAt } = result;
  return checkState === 'stale'
    ? checkState
    : checkOfEvidence({ check: checkState, expiresAt }, now);
}
