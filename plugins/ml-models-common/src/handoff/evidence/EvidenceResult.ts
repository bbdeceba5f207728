import type { components } from '../../openapi/generated/apiTypes';
import type { HandoffCheckState } from '../HandoffItemFacts';

/** One row of a comparison: a metric, a field or a file against what it should be. @public */
export type EvidenceComparison = components['schemas']['EvidenceComparison'];
/** One difference between two contracts of a model. @public */
export type EvidenceChange = components['schemas']['EvidenceChange'];
/** Lines of a file; plain text, never trusted. @public */
export type EvidenceExcerpt = components['schemas']['EvidenceExcerpt'];

/**
 * Blocks a page shows below a finding.
 *
 * @public
 */
export interface EvidenceDetails {
  /** Values one by one. */
  comparisons?: EvidenceComparison[];
  /** What changed between two contracts, breaking changes first. */
  changes?: EvidenceChange[];
  /** Lines of files. */
  excerpts?: EvidenceExcerpt[];
  /** Pages to look at; addresses are http or https. */
  links?: { title: string; url: string }[];
}

/**
 * What one collector found for one item of a handoff.
 *
 * @remarks
 * `collector`, `inputHash`, `value` and `check` are frozen when a round is submitted and are part of what is signed,
 * so a value never holds anything that changes by the clock alone, such as an age.
 *
 * @public
 */
export interface EvidenceResult extends EvidenceDetails {
  /** Id of the checklist item. */
  itemId: string;
  /** Id of the collector. */
  collector: string;
  /** What it concluded. `unknown` is no answer, never a bad one; `manual` leaves the judgement to a person. */
  check: Exclude<HandoffCheckState, 'stale'>;
  /** One English sentence without markup. */
  message: string;
  /** What was found, in short. */
  value?: string;
  /** What it was compared with, in short. */
  threshold?: string;
  /** Where it comes from; the address is http or https. */
  source: { label: string; url?: string };
  /** ISO 8601 in UTC. */
  collectedAt: string;
  /** When a pass is too old to count, ISO 8601; absent for what cannot change, such as a file at a commit. */
  expiresAt?: string;
  /** SHA-256 over the canonical JSON of what was looked at, 64 hexadecimal digits. */
  inputHash: string;
}
