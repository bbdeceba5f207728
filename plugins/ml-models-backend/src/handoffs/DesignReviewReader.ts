import type { StoredHandoff } from '../database/handoffs/StoredHandoff';
import type { HandoffCaller } from './HandoffCaller';

/** Hides handoffs the caller may not see. @internal */
export type SelectVisible = (
  handoffs: StoredHandoff[],
) => Promise<StoredHandoff[]>;

/** Who asks, when, and what they may see. @internal */
export interface DesignReviewReader {
  caller: HandoffCaller;
  now: Date;
  selectVisible: SelectVisible;
}
