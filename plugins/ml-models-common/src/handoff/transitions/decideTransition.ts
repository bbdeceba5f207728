import type { HandoffActor } from '../HandoffActor';
import type { HandoffFacts } from '../HandoffFacts';
import type { HandoffCapacity } from '../HandoffSide';
import { nameStates } from '../nameStates';
import type { Refusal } from '../Refusal';
import { guards } from './guards';
import type {
  HandoffTransition,
  HandoffTransitionId,
  HandoffTransitionParty,
} from './HandoffTransition';
import { handoffTransitions } from './handoffTransitions';
import {
  missingConsents,
  requiredConsents,
  validConsents,
} from './missingConsents';
import { mayStart, partiesOf } from './partiesOf';

/**
 * Whether an actor may start a transition now, and if not, why.
 *
 * @public
 */
export interface TransitionDecision {
  /** The row of the table. */
  transition: HandoffTransition;
  /** True when the act is possible now; with consents it is then the giving of one of them. */
  allowed: boolean;
  /** True when the act, once done, moves the handoff; false while other people's consents are missing. */
  fires: boolean;
  /** Every reason against it; empty when allowed. */
  refusals: Refusal[];
  /** Capacities the actor may consent in, when the transition needs consents. */
  capacities: HandoffCapacity[];
  /** Capacities that have no yes yet, before this act. */
  missing: HandoffCapacity[];
}

const WORDS: Record<HandoffTransitionParty, string> = {
  'data-science': 'the data-science side',
  engineering: 'the engineering side',
  owner: 'the owner of the model',
  creator: 'whoever started the handoff',
  'on-call': 'whoever is on call',
  independent: 'an independent reviewer',
  service: 'a delivery pipeline',
  system: 'a rule of the system',
};

/**
 * Decides one transition. The backend enforces the answer, the page explains with it.
 *
 * @throws nothing: an unknown transition id is a type error, a wrong state a refusal.
 *
 * @public
 */
export function decideTransition(options: {
  transition: HandoffTransitionId;
  facts: HandoffFacts;
  actor: HandoffActor;
  /** Current time, ISO 8601. */
  now: string;
}): TransitionDecision {
  const { facts, actor, now } = options;
  const transition = handoffTransitions.find(
    ({ id }) => id === options.transition,
  )!;
  const missing = missingConsents(transition, facts);
  const refusals: Refusal[] = [];

  if (!transition.from.includes(facts.state)) {
    refusals.push({
      code: 'wrong-state',
      text: `Not possible in the state ${nameStates([
        facts.state,
      ])}, only in ${nameStates(transition.from)}.`,
    });
  }
  if (!mayStart(transition, facts, actor)) {
    refusals.push({
      code: 'not-your-act',
      text: `Only ${nameParties(transition, actor)} may do this.`,
    });
  }
  refusals.push(...(guards[transition.id]?.(facts, now) ?? []));

  const capacities = capacitiesOf(transition, facts, actor);
  let fires = refusals.length === 0;
  if (transition.consents.length > 0) {
    const given = validConsents(transition, facts).find(
      ({ personRef }) => personRef === actor.ref,
    );
    if (given) {
      refusals.push({
        code: 'already-given',
        text: 'You have given your consent to this revision.',
      });
    } else if (refusals.length === 0 && capacities.length === 0) {
      refusals.push({
        code: 'not-your-act',
        text: 'Your consent is not asked for.',
      });
    }
    fires =
      refusals.length === 0 &&
      capacities.some(capacity =>
        completes(transition, facts, actor, capacity, now),
      );
  }
  return {
    transition,
    allowed: refusals.length === 0,
    fires,
    refusals,
    capacities,
    missing,
  };
}

/** Who may start it; a person has no use for rules and pipelines, unless nobody else does it. */
function nameParties(
  transition: HandoffTransition,
  actor: HandoffActor,
): string {
  const people = transition.by.filter(
    party => party !== 'service' && party !== 'system',
  );
  const named =
    actor.kind === 'user' && people.length > 0 ? people : transition.by;
  return named.map(party => WORDS[party]).join(' or ');
}

/** Capacities of an actor that the transition asks for. */
function capacitiesOf(
  transition: HandoffTransition,
  facts: HandoffFacts,
  actor: HandoffActor,
): HandoffCapacity[] {
  const parties = partiesOf(actor);
  return requiredConsents(transition, facts).filter(capacity =>
    parties.includes(capacity),
  );
}

/** Whether one more yes of the actor is the last that was missing. */
function completes(
  transition: HandoffTransition,
  facts: HandoffFacts,
  actor: HandoffActor,
  capacity: HandoffCapacity,
  now: string,
): boolean {
  const consent = {
    transition: transition.id,
    personRef: actor.ref,
    capacity,
    revisionHash: facts.revisionHash,
    at: now,
    versionAuthor: actor.versionAuthor,
  };
  return (
    missingConsents(transition, {
      ...facts,
      consents: [...facts.consents, consent],
    }).length === 0
  );
}

/**
 * Decides every transition of the table that leaves the present state.
 *
 * @public
 */
export function decideTransitions(options: {
  facts: HandoffFacts;
  actor: HandoffActor;
  /** Current time, ISO 8601. */
  now: string;
}): TransitionDecision[] {
  return handoffTransitions
    .filter(({ from }) => from.includes(options.facts.state))
    .map(({ id }) => decideTransition({ ...options, transition: id }));
}
