import type {
  ChecklistTemplate,
  EvidenceDetails,
  HandoffCapacity,
  HandoffCheckState,
  HandoffItemState,
} from '@baton-ml/backstage-plugin-ml-models-common';
import { createRowMapper } from '../createRowMapper';
import type { StoredLink } from './handoffDocuments';

/** A checklist as a handoff keeps it. @internal */
export interface StoredChecklist {
  /** SHA-256 of the content. */
  hash: string;
  content: ChecklistTemplate;
}

/** Where one item stands. @internal */
export interface StoredItem {
  handoffId: string;
  itemId: string;
  position: number;
  revision: number;
  state: HandoffItemState;
  checkState: HandoffCheckState;
  answerId?: string;
  notApplicableReason?: string;
  notApplicableBy?: string;
  notApplicableAt?: string;
  acceptedBy?: string;
  acceptedAt?: string;
  acceptedNote?: string;
  unknownConfirmedBy?: string;
  unknownNote?: string;
  unknownConfirmedAt?: string;
  flaggedBy?: string;
  flaggedAt?: string;
  flagComment?: string;
  /** Answered again or disputed since it was flagged. */
  addressed: boolean;
  disputeText?: string;
  disputedBy?: string;
  disputedAt?: string;
  /** Left the checklist by an upgrade. */
  archivedAt?: string;
  updatedAt: string;
}

/** @internal */
export const itemMapper = createRowMapper<StoredItem>({
  handoffId: 'text',
  itemId: 'text',
  position: 'number',
  revision: 'number',
  state: 'text',
  checkState: 'text',
  answerId: 'text',
  notApplicableReason: 'text',
  notApplicableBy: 'text',
  notApplicableAt: 'time',
  acceptedBy: 'text',
  acceptedAt: 'time',
  acceptedNote: 'text',
  unknownConfirmedBy: 'text',
  unknownNote: 'text',
  unknownConfirmedAt: 'time',
  flaggedBy: 'text',
  flaggedAt: 'time',
  flagComment: 'text',
  addressed: 'boolean',
  disputeText: 'text',
  disputedBy: 'text',
  disputedAt: 'time',
  archivedAt: 'time',
  updatedAt: 'time',
});

/** An answer; the newest of an item counts. @internal */
export interface StoredAnswer {
  id: string;
  handoffId: string;
  itemId: string;
  /** Absent once erased. */
  text?: string;
  links: StoredLink[];
  actor: string;
  at: string;
  /** Handoff it was copied from. */
  copiedFrom?: string;
}

/** @internal */
export const answerMapper = createRowMapper<StoredAnswer>({
  id: 'text',
  handoffId: 'text',
  itemId: 'text',
  text: 'text',
  links: 'json',
  actor: 'text',
  at: 'time',
  copiedFrom: 'text',
});

/** A result of a collector, or what a person or service attached. @internal */
export interface StoredEvidence {
  id: string;
  handoffId: string;
  itemId: string;
  collector: string;
  /** Round it is part of; absent for an observation. */
  frozenRound?: number;
  checkState: HandoffCheckState;
  message: string;
  inputHash: string;
  value?: string;
  threshold?: string;
  source?: { label: string; url?: string };
  details?: Partial<EvidenceDetails>;
  actor?: string;
  at: string;
  expiresAt?: string;
  lastGood?: {
    check: HandoffCheckState;
    message: string;
    collectedAt: string;
    expiresAt?: string;
  };
}

/**
 * Whether a result was attached by a person or service: its collector is then `person:` or `service:` with their ref.
 *
 * @internal
 */
export function isAttached({
  collector,
}: Pick<StoredEvidence, 'collector'>): boolean {
  return /^(person|service)(:|$)/.test(collector);
}

/** @internal */
export const evidenceMapper = createRowMapper<StoredEvidence>({
  id: 'id',
  handoffId: 'text',
  itemId: 'text',
  collector: 'text',
  frozenRound: 'number',
  checkState: 'text',
  message: 'text',
  inputHash: 'text',
  value: 'text',
  threshold: 'text',
  source: 'json',
  details: 'json',
  actor: 'text',
  at: 'time',
  expiresAt: 'time',
  lastGood: 'json',
});

/** @internal */
export interface StoredComment {
  id: string;
  handoffId: string;
  /** Absent for the thread of the whole handoff. */
  itemId?: string;
  /** Absent once erased. */
  text?: string;
  actor: string;
  at: string;
  erasedAt?: string;
  /** Event whose text is erased along with it. */
  eventId?: string;
}

/** @internal */
export const commentMapper = createRowMapper<StoredComment>({
  id: 'text',
  handoffId: 'text',
  itemId: 'text',
  text: 'text',
  actor: 'text',
  at: 'time',
  erasedAt: 'time',
  eventId: 'id',
});

/** @internal */
export interface StoredWaiver {
  id: string;
  handoffId: string;
  itemId: string;
  reason: string;
  proposedBy: string;
  proposedAt: string;
  expiresAt: string;
  decidedBy?: string;
  decidedAt?: string;
  state: 'proposed' | 'granted' | 'refused' | 'ended';
}

/** @internal */
export const waiverMapper = createRowMapper<StoredWaiver>({
  id: 'text',
  handoffId: 'text',
  itemId: 'text',
  reason: 'text',
  proposedBy: 'text',
  proposedAt: 'time',
  expiresAt: 'time',
  decidedBy: 'text',
  decidedAt: 'time',
  state: 'text',
});

/** @internal */
export interface StoredConsent {
  id: string;
  handoffId: string;
  transition: string;
  personRef: string;
  capacity: HandoffCapacity;
  revisionHash: string;
  at: string;
  versionAuthor: boolean;
  note?: string;
  voidedAt?: string;
  voidedBecause?: string;
  /** When the transition it was for happened. */
  firedAt?: string;
}

/** @internal */
export const consentMapper = createRowMapper<StoredConsent>({
  id: 'text',
  handoffId: 'text',
  transition: 'text',
  personRef: 'text',
  capacity: 'text',
  revisionHash: 'text',
  at: 'time',
  versionAuthor: 'boolean',
  note: 'text',
  voidedAt: 'time',
  voidedBecause: 'text',
  firedAt: 'time',
});

/** @internal */
export interface StoredConflict {
  id: string;
  handoffId: string;
  text: string;
  raisedBy: string;
  raisedAt: string;
  resolution?: string;
  resolvedBy?: string;
  resolvedAt?: string;
}

/** @internal */
export const conflictMapper = createRowMapper<StoredConflict>({
  id: 'text',
  handoffId: 'text',
  text: 'text',
  raisedBy: 'text',
  raisedAt: 'time',
  resolution: 'text',
  resolvedBy: 'text',
  resolvedAt: 'time',
});

/** What was on the table at one submission. @internal */
export interface StoredRound {
  handoffId: string;
  round: number;
  submittedAt: string;
  revisionHash: string;
  itemHashes: Record<string, string>;
  changedItemIds: string[];
}

/** @internal */
export const roundMapper = createRowMapper<StoredRound>({
  handoffId: 'text',
  round: 'number',
  submittedAt: 'time',
  revisionHash: 'text',
  itemHashes: 'json',
  changedItemIds: 'json',
});

/** @internal */
export interface StoredFeedback {
  id: string;
  handoffId: string;
  severity: 'low' | 'medium' | 'high';
  text: string;
  link?: string;
  actor: string;
  at: string;
  answer?: string;
  answeredBy?: string;
  answeredAt?: string;
  /** Goes into the requirements of the next version. */
  carried: boolean;
}

/** @internal */
export const feedbackMapper = createRowMapper<StoredFeedback>({
  id: 'text',
  handoffId: 'text',
  severity: 'text',
  text: 'text',
  link: 'text',
  actor: 'text',
  at: 'time',
  answer: 'text',
  answeredBy: 'text',
  answeredAt: 'time',
  carried: 'boolean',
});

/** A report of what was deployed where. @internal */
export interface StoredDeployment {
  id: string;
  handoffId?: string;
  modelRef: string;
  version: string;
  digest?: string;
  runId?: string;
  environment: string;
  origin: 'delivery' | 'serving-check' | 'link';
  status: 'in-production' | 'suspended' | 'removed';
  link?: string;
  actor: string;
  approved: boolean;
  reasons: string[];
  at: string;
}

/** @internal */
export const deploymentMapper = createRowMapper<StoredDeployment>({
  id: 'text',
  handoffId: 'text',
  modelRef: 'text',
  version: 'text',
  digest: 'text',
  runId: 'text',
  environment: 'text',
  origin: 'text',
  status: 'text',
  link: 'text',
  actor: 'text',
  approved: 'boolean',
  reasons: 'json',
  at: 'time',
});

/** @internal */
export interface StoredDesignReview {
  id: string;
  unitRef?: string;
  state: 'planned' | 'held' | 'cancelled';
  heldAt: string;
  nextAt?: string;
  attendees: Array<{ ref: string; title?: string; side?: string }>;
  minutes?: string;
  decision?: 'accepted' | 'rework' | 'postponed';
  revision: number;
  creatorRef: string;
  createdAt: string;
  updatedAt: string;
}

/** @internal */
export const designReviewMapper = createRowMapper<StoredDesignReview>({
  id: 'text',
  unitRef: 'text',
  state: 'text',
  heldAt: 'time',
  nextAt: 'time',
  attendees: 'json',
  minutes: 'text',
  decision: 'text',
  revision: 'number',
  creatorRef: 'text',
  createdAt: 'time',
  updatedAt: 'time',
});
