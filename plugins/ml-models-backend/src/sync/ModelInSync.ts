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
  /** Stored for the first time by this run. */
  isNew: boolean;
  versionsDue: boolean;
  versionsKnown: boolean;
  versionCount: number;
}
