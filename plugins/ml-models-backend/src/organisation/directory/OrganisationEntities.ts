import type {
  DirectoryGroup,
  DirectoryUser,
  OnCallHours,
  OrganisationPattern,
} from '@baton-ml/backstage-plugin-ml-models-common';
import type { Memberships } from './Memberships';

/**
 * Where an entity says who is on call.
 *
 * @internal
 */
export interface RotationNames {
  /** Values of the annotations a pager understands, by annotation. */
  pager: Record<string, string>;
  /** From `ml-models/on-call-url`: http or https. */
  url?: string;
  /** From `ml-models/on-call-hours`. */
  hours?: OnCallHours;
}

/** A group with what pages show of it. @internal */
export interface ReadGroup extends DirectoryGroup {
  title: string;
  description?: string;
  type?: string;
  email?: string;
  isUnit: boolean;
  declared?: OrganisationPattern;
  /** Day, YYYY-MM-DD. */
  declaredSince?: string;
  rotation: RotationNames;
}

/** A person with what pages show of them. @internal */
export interface ReadUser extends DirectoryUser {
  title: string;
  /** Lower case; only to recognise people in a pager's answer. */
  email?: string;
}

/** A system. @internal */
export interface ReadSystem {
  ref: string;
  title: string;
  ownerRef?: string;
  domainRef?: string;
  isCritical: boolean;
  /** `spec.type` is `platform`. */
  isPlatform: boolean;
}

/** A domain. @internal */
export interface ReadDomain {
  ref: string;
  title: string;
  parentRef?: string;
  isCritical: boolean;
}

/** A software template. @internal */
export interface ReadTemplate {
  ref: string;
  title: string;
  ownerRef?: string;
}

/** A model with the teams on both sides. @internal */
export interface ReadModel {
  ref: string;
  title: string;
  lifecycle?: string;
  ownerRef?: string;
  scienceRef?: string;
  engineeringRef?: string;
  systemRef?: string;
  /** Component that serves it. */
  servingRef?: string;
  rotation: RotationNames;
}

/**
 * Everything the organisation is computed from, as the catalog had it at one moment.
 *
 * @internal
 */
export interface OrganisationEntities {
  /** ISO 8601. */
  asOf: string;
  memberships: Memberships;
  systems: ReadSystem[];
  domains: ReadDomain[];
  templates: ReadTemplate[];
  models: ReadModel[];
  /** Of the components that serve a model, by ref. */
  servingRotations: Map<string, RotationNames>;
}
