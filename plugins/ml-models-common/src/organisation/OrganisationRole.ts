/**
 * What a person or group does, from the label `ml-models/role`.
 *
 * @public
 */
export type OrganisationRole =
  | 'data-science'
  | 'ml-engineering'
  | 'platform'
  | 'product';

/**
 * Roles that count as practitioners when the size of a unit decides its pattern.
 *
 * @public
 */
export const PRACTITIONER_ROLES: readonly OrganisationRole[] = [
  'data-science',
  'ml-engineering',
  'platform',
];
