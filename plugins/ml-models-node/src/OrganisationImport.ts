import type {
  NewOrganisationAllocation,
  NewOrganisationAttestation,
  NewOrganisationCapacityEntry,
  NewOrganisationReview,
  OrganisationPattern,
  OrganisationRole,
} from '@baton-ml/backstage-plugin-ml-models-common';

/**
 * A review from before, with what was seen then.
 *
 * @public
 */
export interface ImportedReview
  extends Omit<NewOrganisationReview, 'corrects'> {
  /** People counted then. */
  size: number;
  /** People per role then. */
  byRole: Record<OrganisationRole, number>;
  /** Refs of the models in production then. */
  productionModelRefs: string[];
  /** Pattern the size asked for then. */
  recommended?: OrganisationPattern;
  /** Pattern that was declared then. */
  patternBefore?: OrganisationPattern;
}

/**
 * How a unit was on a day before Baton looked.
 *
 * @public
 */
export interface ImportedSnapshot {
  /** Ref of the unit. */
  unitRef: string;
  /** YYYY-MM-DD. */
  day: string;
  /** People in practising roles then. */
  practitioners: number;
  /** Everybody then. */
  members: number;
  /** People per role then. */
  byRole: Record<OrganisationRole, number>;
  /** Models in production then. */
  productionModels: number;
  /** Pattern that was declared then. */
  declared?: OrganisationPattern;
  /** Pattern the size asked for then. */
  recommended?: OrganisationPattern;
  /** Since when declared and recommended pattern differed, YYYY-MM-DD. */
  mismatchSince?: string;
}

/**
 * Entries from elsewhere, each under a key that stays the same: what was imported under a key is not imported again.
 *
 * @public
 */
export interface OrganisationImportContent {
  /** Engineering days, by key. */
  capacity?: Record<string, NewOrganisationCapacityEntry>;
  /** Engineers on loan, by key. */
  allocations?: Record<string, NewOrganisationAllocation>;
  /** Words on rotations, by key. */
  attestations?: Record<string, NewOrganisationAttestation>;
  /** Reviews, by key. */
  reviews?: Record<string, ImportedReview>;
  /** Days of the past; a day that has a snapshot keeps it. */
  snapshots?: ImportedSnapshot[];
}

/**
 * Brings what was recorded elsewhere, once; the entries are marked as imported.
 *
 * @public
 */
export interface OrganisationImport {
  /** Letters, digits and dashes; the actor of the entries is `system:import-` and this. */
  id: string;
  /** Called at start in one of the replicas. */
  read(options: {
    /** Current time. */
    now: Date;
  }): Promise<OrganisationImportContent>;
}
