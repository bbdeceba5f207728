import type { MlModelRiskTier } from '../../kind/MlModelEntityV1alpha1';

/**
 * Who answers or reviews an item: the data-science side, the engineering side, or a governance reviewer.
 *
 * @public
 */
export type ChecklistParty = 'data-science' | 'engineering' | 'governance';

/**
 * What an item means for a tier: it blocks, it is asked for advice only, or it is not asked.
 *
 * @public
 */
export type ChecklistGate = 'blocking' | 'advisory' | 'not-asked';

/**
 * What kind of evidence an item rests on.
 *
 * @public
 */
export type EvidenceType =
  | 'metric-thresholds'
  | 'schema-file'
  | 'repo-file'
  | 'link'
  | 'runbook'
  | 'test-report'
  | 'ci-check'
  | 'registry-field'
  | 'relation'
  | 'attestation'
  | 'meeting-record';

/**
 * How much of an item can be collected without a person.
 *
 * @public
 */
export type ChecklistAutomation = 'full' | 'partial' | 'none';

/**
 * One question of a checklist.
 *
 * @public
 */
export interface ChecklistItem {
  /** Stable and unique within the template, lower-case words joined by hyphens. */
  id: string;
  /** The statement that must hold. */
  title: string;
  /** What goes wrong without it. */
  why: string;
  /** The side that answers; it never accepts its own answer. */
  answeredBy: Exclude<ChecklistParty, 'governance'>;
  /** The side that accepts. */
  reviewedBy: ChecklistParty;
  /** What the answer rests on. */
  evidence: EvidenceType;
  /** How much of it is collected without a person. */
  automation: ChecklistAutomation;
  /** What is compared with what, in words, when anything is automatic. */
  check?: string;
  /** What the item means per risk tier. */
  gates: Record<MlModelRiskTier, ChecklistGate>;
  /** True when the answer belongs to one model version and starts again with the next. */
  versionBound: boolean;
  /** True when "not applicable" is no possible answer. */
  alwaysApplies?: boolean;
  /** Where the question comes from, for example `MTS I4`. */
  grounding: string[];
}

/**
 * Items that belong together.
 *
 * @public
 */
export interface ChecklistSection {
  /** Stable and unique within the template. */
  id: string;
  /** What people see. */
  title: string;
  /** In the order people see them. */
  items: ChecklistItem[];
}

/**
 * A versioned checklist. A handoff keeps the one it started with until somebody upgrades it.
 *
 * @public
 */
export interface ChecklistTemplate {
  /** Stable id, for example `standard`. */
  id: string;
  /** Semantic version: a new major version means that answers to an item of the same id no longer fit. */
  version: string;
  /** What people see. */
  title: string;
  /** In the order people see them. */
  sections: ChecklistSection[];
}
