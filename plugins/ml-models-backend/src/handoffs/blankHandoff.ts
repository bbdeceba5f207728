import { randomUUID } from 'node:crypto';
import type { StoredHandoff } from '../database/handoffs/StoredHandoff';
import { emptySummary } from './emptySummary';

/** The row of a handoff that has just begun, without what sets it apart. @internal */
export function blankHandoff(
  now: string,
): Omit<
  StoredHandoff,
  | 'number'
  | 'modelRef'
  | 'modelTitle'
  | 'environment'
  | 'riskTier'
  | 'creatorRef'
  | 'creatorKind'
  | 'checklistHash'
> {
  return {
    id: randomUUID(),
    version: '',
    state: 'draft',
    stateSince: now,
    revision: 1,
    revisionHash: '',
    round: 0,
    dataScienceGone: false,
    engineeringGone: false,
    ownerGone: false,
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
    turnSince: now,
    summary: emptySummary,
    imported: false,
    createdAt: now,
    updatedAt: now,
  };
}
