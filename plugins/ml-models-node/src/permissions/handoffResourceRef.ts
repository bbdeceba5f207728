import { createPermissionResourceRef } from '@backstage/plugin-permission-node';
import { RESOURCE_TYPE_HANDOFF } from '@baton-ml/backstage-plugin-ml-models-common';

/**
 * A handoff as permission rules see it.
 *
 * @public
 */
export interface HandoffResource {
  /** Id of the handoff. */
  id: string;
  /** Entity ref of the model. */
  modelRef: string;
  /** Entity ref of the model's owner, as it was when the handoff began. */
  ownerRef?: string;
  /** Entity ref of the team that presents. */
  dataScienceRef?: string;
  /** Entity ref of the team that takes over. */
  engineeringRef?: string;
  /** Entity ref of whoever started it. */
  creatorRef: string;
  /** `low`, `medium` or `high`. */
  riskTier: string;
  /** Where the handoff stands. */
  state: string;
  /** Where the model is to be deployed. */
  environment: string;
}

/**
 * What a rule asks of the rows of a list: one of the properties has one of the values.
 *
 * @public
 */
export interface HandoffResourceFilter {
  /** Properties of which one is enough. */
  properties: Array<Exclude<keyof HandoffResource, 'id'>>;
  /** Values of which one is enough. */
  values: string[];
}

/**
 * The resource that permissions on a handoff are about, for policies and for rules of one's own.
 *
 * @public
 */
export const handoffResourceRef = createPermissionResourceRef<
  HandoffResource,
  HandoffResourceFilter
>().with({ pluginId: 'ml-models', resourceType: RESOURCE_TYPE_HANDOFF });
