import {
  decideHandoffAct,
  type HandoffActDecision,
} from './acts/decideHandoffAct';
import { HANDOFF_ACTS } from './acts/HandoffAct';
import type { HandoffActor } from './HandoffActor';
import type { HandoffFacts } from './HandoffFacts';
import { decideItemActs, type ItemActDecision } from './items/decideItemAct';
import {
  decideTransitions,
  type TransitionDecision,
} from './transitions/decideTransition';

/**
 * Everything somebody may do with a handoff now, and why not the rest.
 *
 * @public
 */
export interface HandoffDecision {
  /** Transitions that leave the present state. */
  transitions: TransitionDecision[];
  /** Acts on the handoff as a whole. */
  acts: HandoffActDecision[];
  /** Acts on each item, by its id. */
  items: Map<string, ItemActDecision[]>;
}

/**
 * What may this person, service or rule do now, and if not, why. Of the three functions it is made of the backend
 * enforces the one that is about the act somebody wants; the pages explain with all of them.
 *
 * @public
 */
export function decideHandoff(options: {
  facts: HandoffFacts;
  actor: HandoffActor;
  /** Current time, ISO 8601. */
  now: string;
}): HandoffDecision {
  const { facts, actor } = options;
  return {
    transitions: decideTransitions(options),
    acts: HANDOFF_ACTS.map(act => decideHandoffAct({ act, facts, actor })),
    items: new Map(
      facts.items.map(item => [
        item.id,
        decideItemActs({ item, facts, actor }),
      ]),
    ),
  };
}
