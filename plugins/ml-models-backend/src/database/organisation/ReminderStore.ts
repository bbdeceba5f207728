/** Which due reviews were announced. @internal */
export interface ReminderStore {
  /** Occasions that were announced, by unit. */
  list(): Promise<Map<string, Set<string>>>;
  /** Notes one as announced; false when it was before, also by another replica. */
  add(reminder: {
    unitRef: string;
    occasion: string;
    sentAt: string;
  }): Promise<boolean>;
  /** Forgets one that could not be sent. */
  remove(reminder: { unitRef: string; occasion: string }): Promise<void>;
}
