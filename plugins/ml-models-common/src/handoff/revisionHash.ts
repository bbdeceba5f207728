import { canonicalJson } from '../events/canonicalJson';
import { sha256Hex } from '../events/sha256Hex';
import type { MlModelRiskTier } from '../kind/MlModelEntityV1alpha1';

/**
 * Evidence as it stood when the round was submitted.
 *
 * @public
 */
export interface FrozenEvidence {
  /** Name of the collector. */
  collector: string;
  /** Hash of what the collector read. */
  inputHash: string;
  /** What it found, as JSON. */
  value?: unknown;
  /** What it concluded. */
  check: 'pass' | 'fail' | 'unknown' | 'stale' | 'manual';
}

/**
 * One item as it is signed.
 *
 * @public
 */
export interface SignedItem {
  /** Id of the checklist item. */
  id: string;
  /** The answer, as JSON. */
  answer?: unknown;
  /** The agreed threshold, as JSON. */
  threshold?: unknown;
  /** Who let it pass, why and until when, ISO 8601. */
  waiver?: { reason: string; approvedBy: string; expiresAt: string };
  /** Why the item does not apply, and who of the reviewing side agreed; absent until somebody has. */
  notApplicable?: { reason: string; approvedBy?: string };
  /** Frozen at submission; later runs of a collector are observations beside it. */
  evidence: FrozenEvidence[];
}

/**
 * Exactly what a signature covers. Times, comments and accept marks are not in it.
 *
 * @public
 */
export interface SignedRevision {
  /** Entity ref of the model. */
  modelRef: string;
  /** Key of the registry instance. */
  registryInstance: string;
  /** The registry's exact id of the registered model. */
  registeredModel: string;
  /** Label of the model version. */
  version: string;
  /** `sha256:…` of the artifact. */
  digest?: string;
  /** Where it may be deployed, for example `production`. */
  environment: string;
  /** Tier the gates follow from. */
  riskTier: MlModelRiskTier;
  /** Checklist the items come from. */
  checklist: { id: string; version: string };
  /** Any order; the hash sorts by id. */
  items: SignedItem[];
}

/**
 * Hash of what is on the table. A signature holds for one hash only, so whatever is in the revision voids signatures
 * when it changes, and nothing else does.
 *
 * @returns 64 hexadecimal characters of SHA-256 over the canonical JSON, items in the order of their ids.
 *
 * @public
 */
export function revisionHash(revision: SignedRevision): string {
  const byId = (a: { id: string }, b: { id: string }) => compare(a.id, b.id);
  const byCollector = (a: FrozenEvidence, b: FrozenEvidence) =>
    compare(a.collector, b.collector) || compare(a.inputHash, b.inputHash);
  // Fields are named one by one, so that a row with more columns than the type gives the same hash.
  const {
    modelRef,
    registryInstance,
    registeredModel,
    version,
    digest,
    environment,
    riskTier,
  } = revision;
  return sha256Hex(
    canonicalJson({
      modelRef,
      registryInstance,
      registeredModel,
      version,
      digest,
      environment,
      riskTier,
      checklist: {
        id: revision.checklist.id,
        version: revision.checklist.version,
      },
      items: [...revision.items].sort(byId).map(item => ({
        id: item.id,
        answer: item.answer,
        threshold: item.threshold,
        waiver: item.waiver && {
          reason: item.waiver.reason,
          approvedBy: item.waiver.approvedBy,
          expiresAt: item.waiver.expiresAt,
        },
        notApplicable: item.notApplicable && {
          reason: item.notApplicable.reason,
          approvedBy: item.notApplicable.approvedBy,
        },
        evidence: [...item.evidence]
          .sort(byCollector)
          .map(({ collector, inputHash, value, check }) => ({
            collector,
            inputHash,
            value,
            check,
          })),
      })),
    }),
  );
}

/** By code unit, so that no locale changes a hash. */
function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
