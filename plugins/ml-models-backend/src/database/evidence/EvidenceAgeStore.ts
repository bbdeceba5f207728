/**
 * When evidence was last collected.
 *
 * @internal
 */
export interface EvidenceAgeStore {
  /** Time of the newest result of a collector by handoff id, ISO 8601; handoffs without one are missing. */
  findNewest(handoffIds: readonly string[]): Promise<Map<string, string>>;
}
