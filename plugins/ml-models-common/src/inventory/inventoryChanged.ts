/**
 * Topic on the events service: the inventory of a source has changed. A hint, not a record: consumers read
 * what changed from the backend and have a schedule as safety net.
 *
 * @public
 */
export const INVENTORY_CHANGED_TOPIC = 'ml-models.inventory-changed';

/**
 * Payload of {@link INVENTORY_CHANGED_TOPIC}.
 *
 * @public
 */
export interface InventoryChangedPayload {
  /** Key of the instance under `mlModels.sources`, absent when claims changed across instances. */
  sourceId?: string;
  /** ISO 8601; a fitting value of `since` for `GET /inventory/unclaimed`. */
  since: string;
}
