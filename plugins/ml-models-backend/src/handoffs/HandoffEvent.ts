import type { HandoffEventType } from '@baton-ml/backstage-plugin-ml-models-common';
import type { DatabaseTransaction } from '../database/DatabaseTransaction';

/**
 * Something that happened on a handoff, before it is stored.
 *
 * @internal
 */
export interface HandoffEvent {
  /** Without the prefix, for example `item.accepted`. */
  type: HandoffEventType;
  /** Checklist item it is about. */
  itemId?: string;
  /** JSON; never a text a person wrote, which could then not be erased. */
  before?: Record<string, unknown>;
  /** JSON; never a text a person wrote. */
  after?: Record<string, unknown>;
  /** What the person wrote; stored beside the event and erasable. */
  text?: string;
  /** Who did it, when not the person of the edit: a rule of the system. */
  actor?: string;
  /** Told the id once it is stored. */
  onStored?(eventId: string, transaction: DatabaseTransaction): Promise<void>;
}
