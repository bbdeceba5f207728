/** What was collected for a handoff. @internal */
export interface EvidenceAge {
  /** Time of the newest result of a collector, ISO 8601. */
  newest: string;
  /** Items with a result of a collector. */
  items: number;
}

/**
 * When evidence was last collected.
 *
 * @internal
 */
export interface EvidenceAgeStore {
  /** By handoff id; handoffs for which nothing was collected are missing. */
  find(handoffIds: readonly string[]): Promise<Map<string, EvidenceAge>>;
}
