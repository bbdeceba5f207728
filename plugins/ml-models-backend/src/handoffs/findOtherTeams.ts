import type { StalenessFacts } from '@baton-ml/backstage-plugin-ml-models-common';
import type { StoredHandoff } from '../database/handoffs/StoredHandoff';
import type { WatchedSurroundings } from './WatchedSurroundings';

/** The teams of the handoff are the ones that count; whoever has to change them hears that the model names others. @internal */
export function findOtherTeams(
  handoff: StoredHandoff,
  { existing, organisation }: WatchedSurroundings,
): StalenessFacts['otherTeams'] {
  const declared = existing?.get(handoff.modelRef);
  return (
    [
      ['data-science', 'dataScienceRef'],
      ['engineering', 'engineeringRef'],
      ['owner', 'ownerRef'],
    ] as const
  ).flatMap(([side, key]) => {
    const ref = declared?.[key];
    return ref === undefined || ref === handoff[key]
      ? []
      : [{ side, title: organisation?.titleOf(ref) ?? ref }];
  });
}
