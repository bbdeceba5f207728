import type {
  OnCallHours,
  OrganisationPattern,
  OrganisationRole,
} from '@baton-ml/backstage-plugin-ml-models-common';

/**
 * What every recorded entry says of its own history.
 *
 * @internal
 */
export interface RecordBase {
  id: string;
  /** Subject of its events. */
  subject: string;
  /** Unit it counts for. */
  unitRef?: string;
  note?: string;
  /** Id of the entry it replaces. */
  corrects?: string;
  /** True for an entry that takes another one back. */
  withdrawn: boolean;
  /** Entity ref of a person, or `system:` and a name for imports. */
  recordedBy: string;
  /** ISO 8601. */
  recordedAt: string;
  idempotencyKey?: string;
  requestHash?: string;
}

/** Engineering days of a unit in a period; days are YYYY-MM-DD. @internal */
export interface CapacityRecord extends RecordBase {
  kind: 'actual' | 'planned';
  from: string;
  to: string;
  netDays: number;
  productionizingDays: number;
}

/** An engineer lent to a team or system. @internal */
export interface AllocationRecord extends RecordBase {
  engineerRef: string;
  targetRef: string;
  from: string;
  to?: string;
  share: number;
}

/** A person's word on the rotation of a model. @internal */
export interface AttestationRecord extends RecordBase {
  modelRef: string;
  shared: boolean;
  hours: OnCallHours;
  /** ISO 8601. */
  expiresAt: string;
}

/** People per role. @internal */
export type RoleCounts = Record<OrganisationRole, number>;

/** A review of a unit. @internal */
export interface ReviewRecord extends RecordBase {
  at: string;
  attendees: string[];
  size: number;
  byRole: RoleCounts;
  productionModels: number;
  /** Undefined when they are not known any more. */
  productionModelRefs?: string[];
  recommended?: OrganisationPattern;
  patternBefore?: OrganisationPattern;
  patternAfter?: OrganisationPattern;
  decision: string;
  nextDue: string;
}
