import {
  computeProgress,
  decideTurn,
  type HandoffFacts,
  unsettledItems,
} from '@baton-ml/backstage-plugin-ml-models-common';
import type {
  StoredSummary,
  StoredTurn,
} from '../database/handoffs/handoffDocuments';
import type { StoredConsent } from '../database/handoffs/handoffRows';
import { findContradictions, findDeadlines } from './findDeadlines';
import type { HandoffRecord } from './HandoffRecord';

/** Blocking items named on cards. */
const MOST_NAMED = 10;

/**
 * What lists and cards show, computed whenever a handoff is written, so that the status of a thousand models is one
 * read.
 *
 * @internal
 */
export function toStoredSummary(options: {
  record: HandoffRecord;
  facts: HandoffFacts;
  now: string;
}): { summary: StoredSummary; turn: StoredTurn } {
  const { record, facts, now } = options;
  const { checklist, content } = record;
  const turn = decideTurn(facts, now);
  return {
    turn: turn.party,
    summary: {
      progress: computeProgress(checklist, facts, now),
      turnText: turn.text,
      asked: turn.parties,
      blockingItems: unsettledItems(facts, now)
        .slice(0, MOST_NAMED)
        .map(({ id, title, state, check }) => ({ id, title, state, check })),
      deadlines: findDeadlines(record, facts),
      contradictions: findContradictions(record),
      signatures: content.consents
        .filter(({ transition }) => transition === 'approve')
        .map(consent => ({
          transition: consent.transition,
          personRef: consent.personRef,
          capacity: consent.capacity,
          revisionHash: consent.revisionHash,
          at: consent.at,
          valid: isConsentValid(consent, facts.revisionHash),
        })),
    },
  };
}

/**
 * Whether a consent still counts: not void, and for what is on the table.
 *
 * @internal
 */
export function isConsentValid(
  consent: Pick<StoredConsent, 'voidedAt' | 'revisionHash'>,
  revisionHash: string,
): boolean {
  return !consent.voidedAt && consent.revisionHash === revisionHash;
}
