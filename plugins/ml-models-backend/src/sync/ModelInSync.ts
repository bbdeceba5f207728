/**
 * A model the listing contains, as far as the rest of the sync has to know it.
 *
 * @internal
 */
export interface ModelInSync {
  id: string;
  externalId: string;
  entityRef: string;
  /** Alias to version label, as listed. */
  aliases: Record<string, string>;
  /** ISO 8601; set when this run stored it for the first time. */
  createdAt?: string;
  versionsDue: boolean;
  versionsKnown: boolean;
  versionCount: number;
}
