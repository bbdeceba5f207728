import type {
  ChecklistTemplate,
  MlModelRiskTier,
} from '@baton-ml/backstage-plugin-ml-models-common';

/**
 * A checklist and which models it is for.
 *
 * @internal
 */
export interface ConfiguredChecklist {
  template: ChecklistTemplate;
  /** SHA-256 of the template. */
  hash: string;
  /** Values of `spec.type`; every one when absent. */
  modelTypes?: string[];
  /** Every one when absent. */
  riskTiers?: MlModelRiskTier[];
}

/**
 * `mlModels.handoff` and what belongs to it, read once at start.
 *
 * @internal
 */
export interface HandoffSettings {
  /** The first one is the default. */
  environments: string[];
  /** Entity refs of groups in lower case. */
  adminGroups: string[];
  /** Entity refs of groups in lower case. */
  governanceGroups: string[];
  approvalValidityDays: number;
  /** How soon a submitted handoff is expected to be reviewed. */
  reviewWithinDays: number;
  designReviewEveryDays: number;
  /** How long a membership may still count after it ended, in milliseconds. */
  membershipMaxAge: number;
  /** In the order of the configuration; never empty. */
  checklists: ConfiguredChecklist[];
  /** Items of checklists that some collector of evidence answers for; known once the collectors are. */
  collectedItems?: ReadonlySet<string>;
}
