import { handoffStateTitles } from '@baton-ml/backstage-plugin-ml-models-common';

/**
 * Words about a handoff that lists, cards and its page share.
 *
 * @internal
 */
export const handoffMessages = { handoffState: handoffStateTitles } as const;
