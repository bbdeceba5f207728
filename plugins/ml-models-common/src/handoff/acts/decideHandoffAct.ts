import type { HandoffActor } from '../HandoffActor';
import type { HandoffFacts } from '../HandoffFacts';
import { nameStates } from '../nameStates';
import type { Refusal } from '../Refusal';
import type { HandoffAct } from './HandoffAct';
import { handoffActRules } from './handoffActRules';

/**
 * Whether somebody may do something with a handoff now, and if not, why.
 *
 * @public
 */
export interface HandoffActDecision {
  /** The act. */
  act: HandoffAct;
  /** True when it is possible now. */
  allowed: boolean;
  /** Every reason against it; empty when allowed. */
  refusals: Refusal[];
}

/**
 * Decides one act on a handoff as a whole. The backend enforces the answer, the page explains with it.
 *
 * @public
 */
export function decideHandoffAct(options: {
  act: HandoffAct;
  facts: HandoffFacts;
  actor: HandoffActor;
}): HandoffActDecision {
  const { act, facts, actor } = options;
  const { state } = facts;
  const { who, by, states, explainState, guard } = handoffActRules[act];
  const refusals: Refusal[] = [];
  if (!by(actor, facts)) {
    refusals.push({ code: 'not-your-act', text: `Only ${who} may do this.` });
  }
  if (states && !states.includes(state)) {
    refusals.push({
      code: 'wrong-state',
      text:
        explainState?.(state) ??
        `Not possible in the state ${nameStates([state])}, only in ${nameStates(
          states,
        )}.`,
    });
  }
  refusals.push(...(guard?.(facts) ?? []));
  return { act, allowed: refusals.length === 0, refusals };
}
