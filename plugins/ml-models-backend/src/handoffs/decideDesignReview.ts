import type { Refusal } from '@baton-ml/backstage-plugin-ml-models-common';
import type { StoredHandoff } from '../database/handoffs/StoredHandoff';
import type { HandoffCaller } from './HandoffCaller';
import type { HandoffPeople } from './HandoffPeople';

/**
 * Why a person may not plan, record or change a joint design review; undefined when they may.
 *
 * @remarks
 * Of one that covers handoffs: whoever acts for a side of each of them. One that is about no handoff belongs to a
 * unit, and a member who could act for a side there speaks for it; without a unit it belongs to whoever planned it.
 *
 * @param people - undefined while the catalog does not answer
 *
 * @internal
 */
export function decideDesignReview(
  caller: HandoffCaller,
  review: {
    handoffs: readonly StoredHandoff[];
    unitRef?: string;
    creatorRef?: string;
  },
  people: HandoffPeople | undefined,
): Refusal | undefined {
  const { handoffs, unitRef, creatorRef } = review;
  if (caller.kind !== 'user') {
    return { code: 'not-your-act', text: 'Only people hold a design review.' };
  }
  if (!people) {
    return {
      code: 'catalog-unavailable',
      text: 'The catalog does not answer, so nobody stands for a side now.',
    };
  }
  if (people.isAdmin(caller.ref)) return undefined;
  if (handoffs.length > 0) {
    const foreign = handoffs.find(handoff => {
      const { actor, couldChoose } = people.resolve(caller.ref, handoff);
      return !couldChoose && actor.sides.length === 0;
    });
    return (
      foreign && {
        code: 'not-your-act',
        text: `You act for neither side of handoff ${foreign.number}.`,
      }
    );
  }
  const isOurs = unitRef
    ? Object.values(people.teamsOf(caller.ref)).flat().includes(unitRef)
    : creatorRef === caller.ref;
  if (isOurs) return undefined;
  return {
    code: 'not-your-act',
    text: unitRef
      ? `Only members of ${unitRef} with a role on either side may do this for it.`
      : 'Only whoever planned this review may change it.',
  };
}
