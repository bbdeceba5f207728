import type { MlModelRiskTier } from '../kind/MlModelEntityV1alpha1';
import type { HandoffConsent } from './HandoffConsent';
import type { HandoffItemFacts } from './HandoffItemFacts';
import type { HandoffSide } from './HandoffSide';
import type { HandoffState } from './HandoffState';

/**
 * A version that somebody or something reports as deployed.
 *
 * @public
 */
export interface ReportedDeployment {
  /** Label of the version. */
  version: string;
  /** `sha256:…`, absent when the deployment does not tell. */
  digest?: string;
  /** Registry's id of the run the version came from, for a low tier without digests. */
  runId?: string;
  /** Where the report comes from. */
  from: 'delivery' | 'serving-check' | 'link';
}

/**
 * Everything the rules of a handoff depend on, gathered by the backend before a decision.
 *
 * @public
 */
export interface HandoffFacts {
  /** Where the handoff stands. */
  state: HandoffState;
  /** Tier the gates follow from. */
  riskTier: MlModelRiskTier;
  /** Hash of what is on the table now. */
  revisionHash: string;
  /** Pinned version with its state in the registry; absent in a draft without one. */
  version?: {
    label: string;
    status: 'ready' | 'pending' | 'failed';
    digest?: string;
    runId?: string;
  };
  /** The catalog no longer has the model. */
  unlinked: boolean;
  /** Sides without a team, or with one that the catalog no longer has. */
  sidesWithoutTeam: HandoffSide[];
  /** No owner is named, or one that the catalog no longer has. */
  ownerMissing?: boolean;
  /** Every item of the checklist. */
  items: HandoffItemFacts[];
  /** Item the agreed thresholds belong to, if the checklist has one. */
  thresholdItemId?: string;
  /** Version of the checklist that is configured and newer than the handoff's. */
  newerChecklist?: string;
  /** An item was flagged since the last submission or, when it came later, since the version went live. */
  changesNamed: boolean;
  /** The requirements block of the data-science side is complete. */
  requirementsComplete: boolean;
  /** The constraints block of the engineering side is complete. */
  constraintsComplete: boolean;
  /** Conflicts between requirements and constraints that are not resolved. */
  openConflicts: number;
  /** The engineering side waived the design review. */
  designReviewWaived: boolean;
  /** Whether each side has at least one person who may sign. */
  signersAvailable: { 'data-science': boolean; engineering: boolean };
  /** Every consent given so far, also those that no longer count. */
  consents: HandoffConsent[];
  /** When the last signature made it approved, ISO 8601. */
  approvedAt?: string;
  /** How long an approval holds, in days. */
  approvalValidityDays: number;
  /** Why the approval no longer covers what is there: hash, tier or version changed. */
  invalidated: string[];
  /** Causes that make evidence old without making it wrong. */
  aging: string[];
  /** The newest report for the handoff's environment. */
  deployment?: ReportedDeployment;
  /** The handoff was in production at some time. */
  wasInProduction: boolean;
  /**
   * A handoff of the same model and environment that came after this one and reached production: the one that is there
   * now, else the newest.
   */
  newer?: { state: HandoffState };
  /** Another handoff of the same model, environment and version that is open. */
  openOfSameVersion?: { number: number };
  /** Label of a READY version newer than the pinned one. */
  newerReadyVersion?: string;
  /** Some endpoint still receives traffic for the version. */
  liveTraffic: boolean;
  /** When it was withdrawn, ISO 8601. */
  withdrawnAt?: string;
}
