import { HANDOFF_STATES } from '@baton-ml/backstage-plugin-ml-models-common';
import {
  handoffFlags,
  handoffScopes,
  handoffSorts,
  handoffWaits,
} from './HandoffQuery';
import type { HandoffQuery } from './HandoffQuery';

function oneOf<T extends string>(
  value: string | null,
  choices: readonly T[],
  otherwise: T,
): T {
  return choices.find(choice => choice === value) ?? otherwise;
}

/**
 * Reads the address; what it does not understand counts as not said.
 *
 * @internal
 */
export function readHandoffQuery(search: URLSearchParams): HandoffQuery {
  const team = search.get('team') ?? '';
  const model = search.get('model') ?? '';
  return {
    // A link from the page of a team or a model means everybody's handoffs.
    scope: oneOf(
      search.get('scope'),
      handoffScopes,
      team || model ? 'all' : 'team',
    ),
    view: oneOf(search.get('view'), ['board', 'table'], 'board'),
    text: search.get('search') ?? '',
    state: oneOf(search.get('state'), ['', 'open', ...HANDOFF_STATES], ''),
    tier: oneOf(search.get('tier'), ['', 'low', 'medium', 'high'], ''),
    flag: oneOf(search.get('flag'), ['', ...handoffFlags], ''),
    waiting: oneOf(search.get('waiting'), ['', ...handoffWaits], ''),
    sort: oneOf(search.get('sort'), handoffSorts, 'changed'),
    team,
    model,
    cursor: search.get('cursor') ?? '',
  };
}
