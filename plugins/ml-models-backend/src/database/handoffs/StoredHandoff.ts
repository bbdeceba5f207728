import type {
  HandoffSide,
  HandoffState,
  MlModelRiskTier,
  StalenessCause,
  StalenessLevel,
} from '@baton-ml/backstage-plugin-ml-models-common';
import { createRowMapper } from '../createRowMapper';
import type {
  StoredConstraints,
  StoredRepository,
  StoredRequirements,
  StoredSummary,
  StoredThreshold,
  StoredTurn,
} from './handoffDocuments';

/**
 * A handoff as it is stored. Times are ISO 8601 in UTC.
 *
 * @internal
 */
export interface StoredHandoff {
  id: string;
  /** Counts up over all handoffs. */
  number: number;
  modelRef: string;
  modelTitle: string;
  /** Row of the inventory, when the model is in a registry. */
  modelId?: string;
  sourceId?: string;
  externalId?: string;
  environment: string;
  /** Label of the pinned version; empty while none is pinned. */
  version: string;
  versionId?: string;
  digest?: string;
  commit?: string;
  runId?: string;
  /** Login of who registered the version. */
  author?: string;
  riskTier: MlModelRiskTier;
  riskReason?: string;
  state: HandoffState;
  stateSince: string;
  revision: number;
  revisionHash: string;
  /** Submissions so far. */
  round: number;
  creatorRef: string;
  creatorKind: 'user' | 'service' | 'system';
  ownerRef?: string;
  ownerTitle?: string;
  ownerGone: boolean;
  dataScienceRef?: string;
  dataScienceTitle?: string;
  engineeringRef?: string;
  engineeringTitle?: string;
  dataScienceGone: boolean;
  engineeringGone: boolean;
  checklistHash: string;
  requirements: StoredRequirements;
  constraints: StoredConstraints;
  thresholds: StoredThreshold[];
  agreedThresholds?: StoredThreshold[];
  reviewSkipped: boolean;
  reviewWaived: boolean;
  overridden: boolean;
  dueAt?: string;
  submittedAt?: string;
  reviewStartedAt?: string;
  approvedAt?: string;
  inProductionAt?: string;
  withdrawnAt?: string;
  wasInProduction: boolean;
  parentId?: string;
  unlinkedSince?: string;
  staleness: StalenessLevel;
  stalenessCauses: StalenessCause[];
  turn: StoredTurn;
  turnSince: string;
  /** What lists show, computed with each write. */
  summary: StoredSummary;
  imported: boolean;
  repository?: StoredRepository;
  createdAt: string;
  updatedAt: string;
}

/**
 * A handoff without the long texts of its design, of which lists show nothing.
 *
 * @internal
 */
export type StoredHandoffHead = Omit<
  StoredHandoff,
  'requirements' | 'constraints' | 'thresholds' | 'agreedThresholds'
>;

const HEAD_COLUMNS = {
  id: 'text',
  number: 'number',
  modelRef: 'text',
  modelTitle: 'text',
  modelId: 'text',
  sourceId: 'text',
  externalId: 'text',
  environment: 'text',
  version: 'text',
  versionId: 'text',
  digest: 'text',
  commit: 'text',
  runId: 'text',
  author: 'text',
  riskTier: 'text',
  riskReason: 'text',
  state: 'text',
  stateSince: 'time',
  revision: 'number',
  revisionHash: 'text',
  round: 'number',
  creatorRef: 'text',
  creatorKind: 'text',
  ownerRef: 'text',
  ownerTitle: 'text',
  ownerGone: 'boolean',
  dataScienceRef: 'text',
  dataScienceTitle: 'text',
  engineeringRef: 'text',
  engineeringTitle: 'text',
  dataScienceGone: 'boolean',
  engineeringGone: 'boolean',
  checklistHash: 'text',
  reviewSkipped: 'boolean',
  reviewWaived: 'boolean',
  overridden: 'boolean',
  dueAt: 'time',
  submittedAt: 'time',
  reviewStartedAt: 'time',
  approvedAt: 'time',
  inProductionAt: 'time',
  withdrawnAt: 'time',
  wasInProduction: 'boolean',
  parentId: 'text',
  unlinkedSince: 'time',
  staleness: 'text',
  stalenessCauses: 'json',
  turn: 'text',
  turnSince: 'time',
  summary: 'json',
  imported: 'boolean',
  repository: 'json',
  createdAt: 'time',
  updatedAt: 'time',
} as const;

/** Rows of table `handoffs` but for the columns lists search and sort by. @internal */
export const handoffMapper = createRowMapper<StoredHandoff>({
  ...HEAD_COLUMNS,
  requirements: 'json',
  constraints: 'json',
  thresholds: 'json',
  agreedThresholds: 'json',
});

/** Rows of table `handoffs` as lists read them. @internal */
export const handoffHeadMapper =
  createRowMapper<StoredHandoffHead>(HEAD_COLUMNS);

/** The side a person chose on one handoff. @internal */
export interface StoredSideChoice {
  personRef: string;
  side: HandoffSide;
}
