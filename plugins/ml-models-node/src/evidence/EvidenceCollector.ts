import type {
  EvidenceDetails,
  EvidenceResult,
} from '@baton-ml/backstage-plugin-ml-models-common';
import type { EvidenceRequest } from './EvidenceRequest';

/**
 * What a collector found for one item. The runner adds the collector's id, the time, the hash and the expiry, and so
 * makes an `EvidenceResult` of it.
 *
 * @public
 */
export interface EvidenceFinding extends EvidenceDetails {
  /** Id of the checklist item. */
  itemId: string;
  /** `unknown` for whatever could not be asked: an outage is never a `fail`. */
  check: EvidenceResult['check'];
  /** One English sentence without markup. */
  message: string;
  /** What was found, in short. Part of what is signed, so nothing that changes by the clock alone. */
  value?: string;
  /** What it was compared with, in short. */
  threshold?: string;
  /** Where it comes from. */
  source: EvidenceResult['source'];
  /** Everything that was looked at; its canonical JSON is hashed. */
  inputs: unknown;
  /** True when it can change although the version does not: a pass then ends after some hours. */
  live?: boolean;
}

/**
 * Answers items of the checklist without a person.
 *
 * @remarks
 *
 * A collector only reads. A run of one handoff goes like this:
 *
 * 1. The runner gathers the facts of the handoff into one request, shared by all collectors.
 * 2. It calls `collect` of every collector that answers for a wanted item, a few at a time. Files and versions are
 *    read through the request, so each is read once per run.
 * 3. A collector that throws, or does not end in time, gives `unknown` for its items with the reason, and no other
 *    collector notices.
 * 4. Findings become results: collector id, time, hash over `inputs`, expiry. Results are stored beside each other per
 *    item and collector; the item's check is the worst of them.
 *
 * @public
 */
export interface EvidenceCollector {
  /** Stable and unique, lower-case words joined by hyphens; stored with each result. */
  readonly id: string;
  /** Checklist items it can answer. */
  readonly itemIds: readonly string[];
  /** At most one finding per item. An item without a finding stays as it was. */
  collect(request: EvidenceRequest): Promise<EvidenceFinding[]>;
}
