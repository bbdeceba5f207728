import type {
  Handoff,
  HandoffLink,
} from '@baton-ml/backstage-plugin-ml-models-common';
import type { StoredHandoff } from '../../database/handoffs/StoredHandoff';

/** Handoffs of other versions a handoff has to do with. @internal */
export type HandoffRelatives = Pick<
  Handoff,
  'earlier' | 'later' | 'supersededBy' | 'supersedes'
>;

type Relative = Pick<
  StoredHandoff,
  'id' | 'number' | 'version' | 'state' | 'parentId' | 'wasInProduction'
>;

/**
 * What came before and after a handoff: the one it was carried on from, those carried on from it, what took its place
 * and what it took the place of.
 *
 * @param ofModel - every handoff of the model in the environment, in any order
 *
 * @internal
 */
export function findRelatives(
  handoff: Relative,
  ofModel: readonly Relative[],
): HandoffRelatives {
  const inOrder = [...ofModel].sort((a, b) => a.number - b.number);
  const successor = findSuccessor(handoff, inOrder);
  const earlier = inOrder.find(({ id }) => id === handoff.parentId);
  return {
    earlier: earlier && toLink(earlier),
    later: inOrder
      .filter(({ parentId }) => parentId === handoff.id)
      .map(toLink),
    supersededBy: successor && toLink(successor),
    supersedes: inOrder
      .filter(other => findSuccessor(other, inOrder)?.id === handoff.id)
      .map(toLink),
  };
}

/** The handoff it was moved on to, else the next one that came into production. */
function findSuccessor(
  handoff: Relative,
  inOrder: readonly Relative[],
): Relative | undefined {
  if (handoff.state !== 'superseded') return undefined;
  return (
    inOrder.find(({ parentId }) => parentId === handoff.id) ??
    inOrder.find(
      ({ number, wasInProduction }) =>
        number > handoff.number && wasInProduction,
    )
  );
}

function toLink({ id, number, state, version }: Relative): HandoffLink {
  return { id, number, state, version: version || undefined };
}
