import type { JsonValue } from '@backstage/types';
import type { HandoffCheckState } from '../HandoffItemFacts';
import type { EvidenceDetail } from './EvidenceDetail';
import type { MetricComparison } from './MetricComparison';

/**
 * Where a finding comes from.
 *
 * @public
 */
export interface EvidenceSource {
  /** What people call it, for example `MLflow main` or `handoff.yaml`. */
  label: string;
  /** Page or file, always http or https. */
  url?: string;
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
export interface EvidenceResult {
  /** Id of the checklist item. */
  itemId: string;
  /** Id of the collector. */
  collector: string;
  /** What it concluded. `unknown` is no answer, never a bad one; `manual` leaves the judgement to a person. */
  check: Exclude<HandoffCheckState, 'stale'>;
  /** One English sentence without markup. */
  message: string;
  /** What was found, as JSON. */
  value?: JsonValue;
  /** What it was compared with, as JSON. */
  threshold?: JsonValue;
  /** Metrics one by one. */
  comparisons?: MetricComparison[];
  /** Where it comes from. */
  source: EvidenceSource;
  /** ISO 8601 in UTC. */
  collectedAt: string;
  /** When a pass is too old to count, ISO 8601; absent for what cannot change, such as a file at a commit. */
  expiresAt?: string;
  /** SHA-256 over the canonical JSON of what was looked at, 64 hexadecimal digits. */
  inputHash: string;
  /** Blocks for the page. */
  details?: EvidenceDetail[];
}
