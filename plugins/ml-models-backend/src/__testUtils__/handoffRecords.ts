import type { StoredHandoff } from '../database/handoffs/StoredHandoff';

const at = '2026-02-01T00:00:00.000Z';

/** A row of `handoffs` that nothing but a test made. */
export function handoffRecord(
  number: number,
  overrides: Partial<StoredHandoff> = {},
): StoredHandoff {
  const tail = String(number).padStart(12, '0');
  return {
    id: `00000000-0000-4000-8000-${tail}`,
    number,
    modelRef: 'mlmodel:default/churn',
    modelTitle: 'Churn',
    environment: 'production',
    version: String(number),
    riskTier: 'medium',
    state: 'draft',
    stateSince: at,
    revision: 1,
    revisionHash: 'a'.repeat(64),
    round: 0,
    creatorRef: 'user:default/mira.lindqvist',
    creatorKind: 'user',
    dataScienceRef: 'group:default/growth-science',
    dataScienceTitle: 'Growth Science',
    engineeringRef: 'group:default/growth-engineering',
    engineeringTitle: 'Growth Engineering',
    dataScienceGone: false,
    engineeringGone: false,
    ownerGone: false,
    checklistHash: 'c',
    requirements: {},
    constraints: {},
    thresholds: [],
    reviewSkipped: false,
    reviewWaived: false,
    overridden: false,
    wasInProduction: false,
    staleness: 'fresh',
    stalenessCauses: [],
    turn: 'data-science',
    turnSince: at,
    summary: {
      progress: {
        blocking: 0,
        settled: 0,
        answered: 0,
        failing: 0,
        unknown: 0,
        sections: [],
      },
      turnText: 'Complete the requirements',
      asked: ['data-science'],
      blockingItems: [],
      deadlines: [],
      contradictions: [],
      signatures: [],
    },
    imported: false,
    createdAt: at,
    updatedAt: at,
    ...overrides,
  };
}
