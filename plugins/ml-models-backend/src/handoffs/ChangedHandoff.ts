import type { StoredHandoff } from '../database/handoffs/StoredHandoff';
import type { StoredVersion } from '../database/versions/StoredVersion';
import type { HandoffRecord, HandoffSurroundings } from './HandoffRecord';

/**
 * A handoff after a change, with what the change knows of it, so that the page that answers need not be read again.
 *
 * @internal
 */
export interface ChangedHandoff {
  handoff: StoredHandoff;
  /** Absent when something was repeated that was done before, or when the surroundings are others now. */
  known?: {
    record: HandoffRecord;
    surroundings: HandoffSurroundings & { pinned?: StoredVersion };
  };
}
