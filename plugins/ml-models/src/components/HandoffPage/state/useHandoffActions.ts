import { useContext } from 'react';
import { HandoffContext } from './HandoffContext';
import type { HandoffActions } from './HandoffContext';

/** How a part of the page acts on the handoff. @internal */
export function useHandoffActions(): HandoffActions {
  const actions = useContext(HandoffContext);
  if (!actions) throw new Error('This is a part of the handoff page.');
  return actions;
}
