import { createConditionExports } from '@backstage/plugin-permission-node';
import { handoffResourceRef } from './handoffResourceRef';
import { handoffRules } from './handoffRules';

const exported = createConditionExports({
  resourceRef: handoffResourceRef,
  rules: handoffRules,
});

/**
 * Conditions a policy may answer with, for example
 * `handoffConditions.isHandoffParticipant({ claims: user.info.ownershipEntityRefs })`.
 *
 * @public
 */
export const handoffConditions = exported.conditions;

/**
 * Makes the conditional decision of a policy out of conditions on handoffs.
 *
 * @public
 */
export const createHandoffConditionalDecision =
  exported.createConditionalDecision;
