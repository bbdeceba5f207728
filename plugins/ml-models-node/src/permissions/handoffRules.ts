import { createPermissionRule } from '@backstage/plugin-permission-node';
import { z } from 'zod';
import {
  handoffResourceRef,
  type HandoffResource,
  type HandoffResourceFilter,
} from './handoffResourceRef';

type Property = HandoffResourceFilter['properties'][number];

function hasOneOf(
  handoff: HandoffResource,
  properties: readonly Property[],
  values: readonly string[],
): boolean {
  return properties.some(property => {
    const value = handoff[property];
    return value !== undefined && values.includes(value);
  });
}

const TEAMS: Property[] = ['dataScienceRef', 'engineeringRef'];
const OWNERS: Property[] = [...TEAMS, 'ownerRef'];

/**
 * Allows handoffs in which one of the refs is a team on either side.
 *
 * @public
 */
export const isHandoffTeam = createPermissionRule({
  name: 'IS_HANDOFF_TEAM',
  description:
    'Allow handoffs in which one of the groups is a team on either side',
  resourceRef: handoffResourceRef,
  paramsSchema: z.object({
    groupRefs: z
      .array(z.string())
      .describe('Entity refs of groups, for example those of the user'),
  }),
  apply: (handoff, { groupRefs }) => hasOneOf(handoff, TEAMS, groupRefs),
  toQuery: ({ groupRefs }) => ({ properties: TEAMS, values: groupRefs }),
});

/**
 * Allows handoffs in which one of the refs is a team on either side or owns the model.
 *
 * @public
 */
export const isHandoffParticipant = createPermissionRule({
  name: 'IS_HANDOFF_PARTICIPANT',
  description:
    'Allow handoffs in which one of the refs is a team on either side or owns the model',
  resourceRef: handoffResourceRef,
  paramsSchema: z.object({
    claims: z
      .array(z.string())
      .describe('Entity refs, for example the ownership refs of the user'),
  }),
  apply: (handoff, { claims }) => hasOneOf(handoff, OWNERS, claims),
  toQuery: ({ claims }) => ({ properties: OWNERS, values: claims }),
});

/**
 * Allows handoffs that one of the people started.
 *
 * @public
 */
export const isHandoffCreator = createPermissionRule({
  name: 'IS_HANDOFF_CREATOR',
  description: 'Allow handoffs that one of the people started',
  resourceRef: handoffResourceRef,
  paramsSchema: z.object({
    userRefs: z.array(z.string()).describe('Entity refs of users'),
  }),
  apply: (handoff, { userRefs }) => hasOneOf(handoff, ['creatorRef'], userRefs),
  toQuery: ({ userRefs }) => ({ properties: ['creatorRef'], values: userRefs }),
});

/**
 * Allows handoffs of some risk tiers.
 *
 * @public
 */
export const hasHandoffRiskTier = createPermissionRule({
  name: 'HAS_RISK_TIER',
  description: 'Allow handoffs of one of the risk tiers',
  resourceRef: handoffResourceRef,
  paramsSchema: z.object({
    riskTiers: z.array(z.enum(['low', 'medium', 'high'])),
  }),
  apply: (handoff, { riskTiers }) => hasOneOf(handoff, ['riskTier'], riskTiers),
  toQuery: ({ riskTiers }) => ({ properties: ['riskTier'], values: riskTiers }),
});

/**
 * Allows handoffs in some states.
 *
 * @public
 */
export const hasHandoffState = createPermissionRule({
  name: 'HAS_STATE',
  description: 'Allow handoffs in one of the states',
  resourceRef: handoffResourceRef,
  paramsSchema: z.object({
    states: z.array(z.string()).describe('For example in-review'),
  }),
  apply: (handoff, { states }) => hasOneOf(handoff, ['state'], states),
  toQuery: ({ states }) => ({ properties: ['state'], values: states }),
});

/**
 * Every rule of handoffs by name.
 *
 * @public
 */
export const handoffRules = {
  isHandoffTeam,
  isHandoffParticipant,
  isHandoffCreator,
  hasHandoffRiskTier,
  hasHandoffState,
};
