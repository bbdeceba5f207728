import type {
  NewOrganisationAllocation,
  NewOrganisationAttestation,
  NewOrganisationCapacityEntry,
  NewOrganisationReview,
  OrganisationAllocation,
  OrganisationAllocationPage,
  OrganisationAttestation,
  OrganisationCapacityEntry,
  OrganisationMemberPage,
  OrganisationModelPage,
  OrganisationReview,
  OrganisationSystem,
  OrganisationTeam,
  OrganisationUnit,
  OrganisationUnitPage,
} from '../organisation/apiTypes';
import type { CapacityBand } from '../organisation/capacityShare';
import type { PatternMatch } from '../organisation/comparePattern';
import type { SizeBasis } from '../organisation/computeUnitSize';
import type { OrganisationPattern } from '../organisation/OrganisationPattern';
import type { OrganisationRole } from '../organisation/OrganisationRole';
import type { ReviewState } from '../organisation/reviewDue';
import type { MlModelsRecordOptions } from './MlModelsRecordOptions';
import type { MlModelsRequestOptions } from './MlModelsRequestOptions';

/**
 * How teams are organised, and what people record about it. Refs are entity refs.
 *
 * @public
 */
export interface OrganisationApi {
  /** The units of the organisation with their advice. */
  listUnits(
    query?: {
      search?: string;
      match?: PatternMatch;
      recommended?: OrganisationPattern;
      review?: ReviewState;
      band?: CapacityBand;
      uncovered?: boolean;
      sort?:
        | 'title'
        | 'size'
        | 'match'
        | 'production-models'
        | 'on-call'
        | 'capacity'
        | 'review';
      order?: 'ascending' | 'descending';
      basis?: SizeBasis;
      offset?: number;
      limit?: number;
    },
    options?: MlModelsRequestOptions,
  ): Promise<OrganisationUnitPage>;
  /** Everything about one unit. */
  getUnit(
    groupRef: string,
    query?: { basis?: SizeBasis },
    options?: MlModelsRequestOptions,
  ): Promise<OrganisationUnit>;
  /** Any group, unit or not, as its card shows it. */
  getTeam(
    groupRef: string,
    options?: MlModelsRequestOptions,
  ): Promise<OrganisationTeam>;
  /** People of a group and the groups below it. */
  listTeamMembers(
    groupRef: string,
    query?: {
      role?: OrganisationRole | 'unassigned';
      only?: 'counted' | 'mixed' | 'excluded' | 'overlapping';
      search?: string;
      offset?: number;
      limit?: number;
    },
    options?: MlModelsRequestOptions,
  ): Promise<OrganisationMemberPage>;
  /** Models a group and the groups below it develop, operate or own. */
  listTeamModels(
    groupRef: string,
    query?: {
      side?: 'developed' | 'operated';
      production?: boolean;
      onCall?: 'none' | 'configured' | 'shared' | 'not-shared' | 'unknown';
      offset?: number;
      limit?: number;
    },
    options?: MlModelsRequestOptions,
  ): Promise<OrganisationModelPage>;
  /** Criticality, embedded engineers, models and cover of a system. */
  getSystemOrganisation(
    systemRef: string,
    options?: MlModelsRequestOptions,
  ): Promise<OrganisationSystem>;
  /** Allocations of engineers that nobody took back, newest first. `direction` needs `unit`. */
  listAllocations(
    query?: {
      unit?: string;
      target?: string;
      engineer?: string;
      direction?: 'into' | 'within' | 'out-of';
      state?: 'active' | 'upcoming' | 'ended' | 'missing';
      ended?: boolean;
      offset?: number;
      limit?: number;
    },
    options?: MlModelsRequestOptions,
  ): Promise<OrganisationAllocationPage>;
  /** Records the engineering days of a unit in a period; with `corrects` instead of an earlier entry. */
  recordCapacity(
    entry: NewOrganisationCapacityEntry,
    options?: MlModelsRecordOptions,
  ): Promise<OrganisationCapacityEntry>;
  /** Takes a capacity entry back. */
  withdrawCapacity(
    id: string,
    body?: { note?: string },
    options?: MlModelsRequestOptions,
  ): Promise<OrganisationCapacityEntry>;
  /** Lends an engineer to a team or system. */
  recordAllocation(
    allocation: NewOrganisationAllocation,
    options?: MlModelsRecordOptions,
  ): Promise<OrganisationAllocation>;
  /** Takes an allocation back, as if it had never been. */
  withdrawAllocation(
    id: string,
    body?: { note?: string },
    options?: MlModelsRequestOptions,
  ): Promise<OrganisationAllocation>;
  /** Gives one's word on the rotation of a model. */
  recordAttestation(
    attestation: NewOrganisationAttestation,
    options?: MlModelsRecordOptions,
  ): Promise<OrganisationAttestation>;
  /** Takes one's word back. */
  withdrawAttestation(
    id: string,
    body?: { note?: string },
    options?: MlModelsRequestOptions,
  ): Promise<OrganisationAttestation>;
  /** Records a review of a unit. */
  recordOrganisationReview(
    review: NewOrganisationReview,
    options?: MlModelsRecordOptions,
  ): Promise<OrganisationReview>;
  /** Takes a review back. */
  withdrawOrganisationReview(
    id: string,
    body?: { note?: string },
    options?: MlModelsRequestOptions,
  ): Promise<OrganisationReview>;
}
