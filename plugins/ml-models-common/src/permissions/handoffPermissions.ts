import { createPermission } from '@backstage/plugin-permission-common';

/**
 * Type of the resource that permissions on a handoff are about.
 *
 * @public
 */
export const RESOURCE_TYPE_HANDOFF = 'ml-models-handoff';

/**
 * Start a handoff.
 *
 * @public
 */
export const handoffCreatePermission = createPermission({
  name: 'ml-models.handoff.create',
  attributes: { action: 'create' },
});

/**
 * Read handoffs, their evidence and history. Catalog visibility of the model is asked as well.
 *
 * @public
 */
export const handoffReadPermission = createPermission({
  name: 'ml-models.handoff.read',
  attributes: { action: 'read' },
  resourceType: RESOURCE_TYPE_HANDOFF,
});

/**
 * Answer items and fill in requirements; the side rule is asked as well.
 *
 * @public
 */
export const handoffAnswerPermission = createPermission({
  name: 'ml-models.handoff.answer',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_HANDOFF,
});

/**
 * Accept or flag items and move a handoff; the side rule is asked as well.
 *
 * @public
 */
export const handoffReviewPermission = createPermission({
  name: 'ml-models.handoff.review',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_HANDOFF,
});

/**
 * Comment on a handoff.
 *
 * @public
 */
export const handoffCommentPermission = createPermission({
  name: 'ml-models.handoff.comment',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_HANDOFF,
});

/**
 * Sign a handoff; the side rule is asked as well.
 *
 * @public
 */
export const handoffSignPermission = createPermission({
  name: 'ml-models.handoff.sign',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_HANDOFF,
});

/**
 * Approve or refuse waivers; the side rule is asked as well.
 *
 * @public
 */
export const handoffWaivePermission = createPermission({
  name: 'ml-models.handoff.waive',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_HANDOFF,
});

/**
 * Put a handoff into another state. Also needs a configured admin group, whatever the policy says.
 *
 * @public
 */
export const handoffOverridePermission = createPermission({
  name: 'ml-models.handoff.override',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_HANDOFF,
});

/**
 * Ask the deployment gate.
 *
 * @public
 */
export const gateReadPermission = createPermission({
  name: 'ml-models.gate.read',
  attributes: { action: 'read' },
});

/**
 * Report deployments.
 *
 * @public
 */
export const deploymentReportPermission = createPermission({
  name: 'ml-models.deployment.report',
  attributes: { action: 'create' },
});

/**
 * Export the append-only history.
 *
 * @public
 */
export const eventExportPermission = createPermission({
  name: 'ml-models.event.export',
  attributes: { action: 'read' },
});

/**
 * Every permission of the handoff, the gate and the export.
 *
 * @public
 */
export const handoffPermissions = [
  handoffCreatePermission,
  handoffReadPermission,
  handoffAnswerPermission,
  handoffReviewPermission,
  handoffCommentPermission,
  handoffSignPermission,
  handoffWaivePermission,
  handoffOverridePermission,
  gateReadPermission,
  deploymentReportPermission,
  eventExportPermission,
];
