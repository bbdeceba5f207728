import type { ChecklistTemplate } from '@baton-ml/backstage-plugin-ml-models-common';
import type { HandoffContent } from '../database/handoffs/HandoffContentStore';
import type {
  StoredDeployment,
  StoredItem,
} from '../database/handoffs/handoffRows';
import type { StoredHandoff } from '../database/handoffs/StoredHandoff';

/**
 * A handoff with everything in our tables that decides about it.
 *
 * @internal
 */
export interface HandoffRecord {
  handoff: StoredHandoff;
  checklist: ChecklistTemplate;
  content: HandoffContent;
  /** Handoffs of the same model and environment that came later, newest first. */
  newer: Array<Pick<StoredHandoff, 'id' | 'state' | 'wasInProduction'>>;
  /** Another handoff of the same model, environment and version that is open. */
  openOfSameVersion?: { number: number };
  /** Newest report for the handoff's version and environment. */
  deployment?: StoredDeployment;
}

/**
 * What the inventory and the catalog say about the model of a handoff, read outside of any transaction.
 *
 * @internal
 */
export interface HandoffSurroundings {
  /** Pinned version as the inventory has it; `deleted` when a complete listing lacked it. */
  version?: { status: 'ready' | 'pending' | 'failed' | 'deleted' };
  newerReadyVersion?: string;
  /** User who registered the pinned version, when known. */
  authorRef?: string;
  signersAvailable: { 'data-science': boolean; engineering: boolean };
}

/** The item with this id; undefined when the checklist has none. @internal */
export function itemOf(
  record: HandoffRecord,
  itemId: string,
): StoredItem | undefined {
  return record.content.items.find(item => item.itemId === itemId);
}
