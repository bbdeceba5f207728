import { createPermission } from '@backstage/plugin-permission-common';

/**
 * See units, teams, their advice and what was recorded about them. Catalog visibility of groups, people, systems and
 * models is asked as well.
 *
 * @public
 */
export const organisationReadPermission = createPermission({
  name: 'ml-models.organisation.read',
  attributes: { action: 'read' },
});

/**
 * Record the engineering days of a unit in a period. The side rule applies as well.
 *
 * @public
 */
export const capacityRecordPermission = createPermission({
  name: 'ml-models.capacity.record',
  attributes: { action: 'create' },
});

/**
 * Lend an engineer to a data-science team or system. The side rule applies as well.
 *
 * @public
 */
export const allocationRecordPermission = createPermission({
  name: 'ml-models.allocation.record',
  attributes: { action: 'create' },
});

/**
 * Give one's word on the on-call rotation of a model. The side rule applies as well.
 *
 * @public
 */
export const attestationRecordPermission = createPermission({
  name: 'ml-models.attestation.record',
  attributes: { action: 'create' },
});

/**
 * Record a review of a unit with its decision. The side rule applies as well.
 *
 * @public
 */
export const organisationReviewRecordPermission = createPermission({
  name: 'ml-models.organisation-review.record',
  attributes: { action: 'create' },
});

/**
 * Permissions of the organisation resource.
 *
 * @public
 */
export const organisationPermissions = [
  organisationReadPermission,
  capacityRecordPermission,
  allocationRecordPermission,
  attestationRecordPermission,
  organisationReviewRecordPermission,
];
