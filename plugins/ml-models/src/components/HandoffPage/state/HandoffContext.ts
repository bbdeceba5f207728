import type { Handoff } from '@baton-ml/backstage-plugin-ml-models-common';
import { createContext } from 'react';
import type { HandoffView } from './useHandoff';

/**
 * What parts of the page need to act; it stays the same while the handoff changes, so that nothing is drawn again
 * for its sake.
 *
 * @internal
 */
export interface HandoffActions {
  /** Id of the handoff. */
  id: string;
  /** Who looks at it. */
  you: Handoff['you'];
  /** Why they cannot attach evidence now. */
  attachRefusal: string | undefined;
  /** Why they cannot have evidence collected now. */
  collectRefusal: string | undefined;
  run: HandoffView['run'];
  reload: HandoffView['reload'];
  /** Opens an item of the checklist and brings it into view. */
  openItem: (itemId: string) => void;
}

/** @internal */
export const HandoffContext = createContext<HandoffActions | undefined>(
  undefined,
);
