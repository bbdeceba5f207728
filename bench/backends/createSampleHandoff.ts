import {
  checklistItems,
  standardChecklist,
  type HandoffState,
} from '@baton-ml/backstage-plugin-ml-models-common';
import type {
  StoredAnswer,
  StoredComment,
  StoredConsent,
  StoredEvidence,
  StoredItem,
  StoredRound,
} from '../../plugins/ml-models-backend/src/database/handoffs/handoffRows';
import type { StoredHandoff } from '../../plugins/ml-models-backend/src/database/handoffs/StoredHandoff';
import { emptySummary } from '../../plugins/ml-models-backend/src/handoffs/emptySummary';
import type { HandoffRecord } from '../../plugins/ml-models-backend/src/handoffs/HandoffRecord';
import { toHandoffFacts } from '../../plugins/ml-models-backend/src/handoffs/toHandoffFacts';
import { toRevisionHash } from '../../plugins/ml-models-backend/src/handoffs/toSignedRevision';
import { toStoredSummary } from '../../plugins/ml-models-backend/src/handoffs/toStoredSummary';

const DAY = 86_400_000;
const REVIEWED: readonly HandoffState[] = [
  'in-review',
  'approved',
  'in-production',
];
const ITEMS = checklistItems(standardChecklist);

/** States of the handoffs, in turn. */
export const SAMPLE_STATES = [
  'draft',
  'preparing',
  'in-review',
  'approved',
  'in-production',
] as const satisfies readonly HandoffState[];

/** Hash of the row of the checklist. */
export const CHECKLIST_HASH = 'standard';

/** An id that ends with the number of its handoff; the head tells the rows of one handoff apart. */
export function toSampleId(number: number, head: number = 0): string {
  return `${String(head).padStart(8, '0')}-0000-4000-8000-${String(
    number,
  ).padStart(12, '0')}`;
}

/** A handoff with everything that belongs to it: all 35 items answered, most with evidence and some with comments. */
export interface SampleHandoff {
  handoff: StoredHandoff;
  items: StoredItem[];
  answers: StoredAnswer[];
  evidence: Array<Omit<StoredEvidence, 'id'>>;
  comments: StoredComment[];
  consents: StoredConsent[];
  rounds: StoredRound[];
}

/**
 * Makes one handoff. What is derived of it (summary, turn, hash) is derived by the code that does so in production.
 *
 * @param options.number its number; decides about its state
 * @param options.now current time in milliseconds
 */
export function createSampleHandoff(options: {
  number: number;
  now: number;
}): SampleHandoff {
  const { number } = options;
  const state = SAMPLE_STATES[number % SAMPLE_STATES.length];
  const isReviewed = REVIEWED.includes(state);
  const isSigned = isReviewed && state !== 'in-review';
  const id = toSampleId(number);
  const at = new Date(options.now - DAY).toISOString();
  const soon = new Date(options.now + DAY).toISOString();
  const handoff = createRow({ number, state, at });
  const sample: SampleHandoff = {
    handoff,
    items: ITEMS.map((item, position) => ({
      handoffId: id,
      itemId: item.id,
      position,
      revision: 2,
      state: isSigned ? 'accepted' : 'answered',
      checkState: item.automation === 'none' ? 'manual' : 'pass',
      answerId: toSampleId(number, position),
      acceptedBy: isSigned ? 'user:default/engineer' : undefined,
      acceptedAt: isSigned ? at : undefined,
      addressed: false,
      updatedAt: at,
    })),
    answers: ITEMS.map((item, position) => ({
      id: toSampleId(number, position),
      handoffId: id,
      itemId: item.id,
      text: `${item.title}. Looked at on the numbers of the last quarter and written up for the other side.`,
      links: [{ title: 'Report', url: 'https://wiki.example.com/report' }],
      actor: 'user:default/scientist',
      at,
    })),
    evidence: (isReviewed ? [undefined, 1] : [undefined]).flatMap(frozenRound =>
      ITEMS.filter(({ automation }) => automation !== 'none').map(item => ({
        handoffId: id,
        itemId: item.id,
        collector: 'sample',
        frozenRound,
        checkState: 'pass' as const,
        message: 'Every threshold is met.',
        inputHash: 'a'.repeat(64),
        value: 'auc 0.91',
        threshold: 'auc >= 0.85',
        source: { label: 'MLflow', url: 'https://mlflow.example.com/runs/1' },
        details: {},
        at,
        expiresAt: soon,
      })),
    ),
    comments: ITEMS.slice(0, 10).map((item, position) => ({
      id: toSampleId(number, 100 + position),
      handoffId: id,
      itemId: item.id,
      text: 'Is this with the holidays in it?',
      actor: 'user:default/engineer',
      at,
    })),
    consents: isSigned
      ? (['data-science', 'engineering'] as const).map((capacity, index) => ({
          id: toSampleId(number, 200 + index),
          handoffId: id,
          transition: 'approve',
          personRef: `user:default/${
            capacity === 'engineering' ? 'engineer' : 'scientist'
          }`,
          capacity,
          revisionHash: '',
          at,
          versionAuthor: false,
          firedAt: at,
        }))
      : [],
    rounds: isReviewed
      ? [
          {
            handoffId: id,
            round: 1,
            submittedAt: at,
            revisionHash: '',
            itemHashes: {},
            changedItemIds: [],
          },
        ]
      : [],
  };
  return derive(sample, new Date(options.now).toISOString());
}

function derive(sample: SampleHandoff, now: string): SampleHandoff {
  const { handoff } = sample;
  const record: HandoffRecord = {
    handoff,
    checklist: standardChecklist,
    content: {
      ...sample,
      evidence: sample.evidence.map((each, index) => ({
        ...each,
        id: String(index),
      })),
      waivers: [],
      conflicts: [],
      archived: [],
      feedback: [],
    },
    newer: [],
  };
  const revisionHash = toRevisionHash(record);
  handoff.revisionHash = revisionHash;
  for (const each of [...sample.consents, ...sample.rounds])
    each.revisionHash = revisionHash;
  const facts = toHandoffFacts({
    record,
    surroundings: {
      version: { status: 'ready' },
      signersAvailable: { 'data-science': true, engineering: true },
    },
    settings: { approvalValidityDays: 90, checklists: [] },
    now,
  });
  Object.assign(handoff, toStoredSummary({ record, facts, now }));
  return sample;
}

function createRow(options: {
  number: number;
  state: HandoffState;
  at: string;
}): StoredHandoff {
  const { number, state, at } = options;
  const isReviewed = REVIEWED.includes(state);
  return {
    id: toSampleId(number),
    number,
    modelRef: `mlmodel:default/model-${number}`,
    modelTitle: `Model ${number}`,
    modelId: toSampleId(number, 1),
    sourceId: 'main',
    externalId: `model-${number}`,
    environment: 'production',
    version: '1',
    versionId: toSampleId(number, 2),
    digest: `sha256:${String(number).padStart(64, '0')}`,
    commit: 'c'.repeat(40),
    runId: 'r'.repeat(32),
    riskTier: 'medium',
    state,
    stateSince: at,
    revision: 1,
    revisionHash: '',
    round: isReviewed ? 1 : 0,
    creatorRef: 'user:default/scientist',
    creatorKind: 'user',
    ownerRef: 'group:default/science',
    ownerTitle: 'science',
    dataScienceRef: 'group:default/science',
    dataScienceTitle: 'science',
    engineeringRef: 'group:default/engineering',
    engineeringTitle: 'engineering',
    dataScienceGone: false,
    engineeringGone: false,
    ownerGone: false,
    checklistHash: CHECKLIST_HASH,
    requirements: {
      objective: 'Keep customers',
      businessMetric: 'Revenue lost per month',
      thresholds: [{ metric: 'auc', operator: '>=', value: 0.85 }],
      consumers: 'The call centre, once a day',
      latencyMilliseconds: 200,
      data: 'Contracts and calls of the last month',
      risk: 'A call to somebody who would have stayed',
    },
    constraints: {
      platform: 'Kubernetes',
      latencyMilliseconds: 150,
      costBudget: '100 a month',
      servingData: 'Contracts of yesterday',
      security: 'Internal only',
    },
    thresholds: [{ metric: 'auc', operator: '>=', value: 0.85 }],
    reviewSkipped: false,
    reviewWaived: false,
    overridden: false,
    submittedAt: isReviewed ? at : undefined,
    approvedAt: isReviewed && state !== 'in-review' ? at : undefined,
    inProductionAt: state === 'in-production' ? at : undefined,
    wasInProduction: state === 'in-production',
    staleness: 'fresh',
    stalenessCauses: [],
    turn: 'nobody',
    turnSince: at,
    summary: emptySummary,
    imported: false,
    createdAt: at,
    updatedAt: at,
  };
}
