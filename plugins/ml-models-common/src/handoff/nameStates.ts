import type { HandoffState } from './HandoffState';
import { handoffStateTitles } from './handoffStateTitles';

/** States by their titles, for example `Draft, Design review or Preparing`. @internal */
export function nameStates(states: readonly HandoffState[]): string {
  const titles = states.map(state => handoffStateTitles[state]);
  const last = titles[titles.length - 1];
  const others = titles.slice(0, -1);
  return others.length > 0 ? `${others.join(', ')} or ${last}` : last;
}
