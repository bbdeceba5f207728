import type { components } from '../openapi/generated/apiTypes';

/** An entity as a link needs it. @public */
export type OrganisationEntity = components['schemas']['OrganisationEntity'];
/** The figures in force: thresholds, bands, intervals. @public */
export type OrganisationRules = components['schemas']['OrganisationRules'];
/** A unit on the map of the organisation. @public */
export type OrganisationUnitSummary = components['schemas']['UnitSummary'];
/** A page of units, with totals over the organisation. @public */
export type OrganisationUnitPage = components['schemas']['UnitPage'];
/** Figures over all units, each person once. @public */
export type OrganisationTotals = components['schemas']['CompanyTotals'];
/** Units per value of each filter. @public */
export type OrganisationUnitCounts = components['schemas']['UnitCounts'];
/** Everything about one unit. @public */
export type OrganisationUnit = components['schemas']['Unit'];
/** Who sits where, and whether that is what the pattern promises. @public */
export type OrganisationStructure = components['schemas']['UnitStructure'];
/** A group of a unit as the picture places it. @public */
export type OrganisationStructureTeam = components['schemas']['StructureTeam'];
/** What of the pattern at the next threshold is there already. @public */
export type OrganisationStructureOutlook =
  components['schemas']['StructureOutlook'];
/** What of a pattern's promise is there or missing, in words. @public */
export type OrganisationStructureFinding =
  components['schemas']['StructureFinding'];
/** A critical system of a unit. @public */
export type OrganisationStructureSystem =
  components['schemas']['StructureSystem'];
/** An engineer who sits with a team or system, and why. @public */
export type OrganisationEmbeddedEngineer =
  components['schemas']['EmbeddedEngineer'];
/** A team on the other side of models, to talk to. @public */
export type OrganisationCounterpart = components['schemas']['Counterpart'];
/** What changed since the last review of a unit. @public */
export type OrganisationSinceLastReview =
  components['schemas']['SinceLastReview'];
/** Whether the side rule lets the caller record. @public */
export type OrganisationMayRecord = components['schemas']['MayRecord'];
/** Any group as its card shows it. @public */
export type OrganisationTeam = components['schemas']['Team'];
/** A person of a group. @public */
export type OrganisationMember = components['schemas']['TeamMember'];
/** A page of people of a group. @public */
export type OrganisationMemberPage = components['schemas']['TeamMemberPage'];
/** A model as a team or system sees it. @public */
export type OrganisationModel = components['schemas']['TeamModel'];
/** A page of models of a group. @public */
export type OrganisationModelPage = components['schemas']['TeamModelPage'];
/** On-call cover of one production model. @public */
export type OrganisationOnCallCover = components['schemas']['OnCallCover'];
/** Where on-call facts come from, and whether it answers. @public */
export type OrganisationOnCallSource = components['schemas']['OnCallSource'];
/** A system as its card shows it. @public */
export type OrganisationSystem = components['schemas']['SystemOrganisation'];
/** Engineering days of a unit in one period. @public */
export type OrganisationCapacityEntry = components['schemas']['CapacityEntry'];
/** What a person enters for a period. @public */
export type NewOrganisationCapacityEntry =
  components['schemas']['NewCapacityEntry'];
/** An engineer lent to a team or system. @public */
export type OrganisationAllocation = components['schemas']['Allocation'];
/** A page of allocations. @public */
export type OrganisationAllocationPage =
  components['schemas']['AllocationPage'];
/** What a person enters for an allocation. @public */
export type NewOrganisationAllocation = components['schemas']['NewAllocation'];
/** A person's word on the rotation of a model. @public */
export type OrganisationAttestation = components['schemas']['Attestation'];
/** What a person enters for an attestation. @public */
export type NewOrganisationAttestation =
  components['schemas']['NewAttestation'];
/** What was seen and decided at a review of a unit. @public */
export type OrganisationReview = components['schemas']['OrganisationReview'];
/** What a person enters for a review. @public */
export type NewOrganisationReview =
  components['schemas']['NewOrganisationReview'];
