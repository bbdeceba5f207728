/**
 * A registered model as any registry describes it: the container of versions, not a trained artifact.
 *
 * @public
 */
export interface RegisteredModelRecord {
  /** The registry's own exact id; for MLflow the name. Unique within the instance, case-sensitive. */
  externalId: string;
  /**
   * An id that stays the same when `externalId` changes, where the registry has one; at most 600 characters. A record
   * with another `externalId` and the same `stableId` is the same model under another name: its history, its claims
   * and the name of its entity go on.
   */
  stableId?: string;
  /** Name as people see it in the registry. */
  name: string;
  /** Free text, possibly markdown, never trusted. */
  description?: string;
  /** ISO 8601. */
  createdAt?: string;
  /** ISO 8601. Not every edit moves it, so it is no proof that nothing changed. */
  updatedAt?: string;
  /** Tags as key and value, as the registry holds them. */
  tags: Record<string, string>;
  /** Aliases and the version label each one points to, complete: an alias not listed does not exist. */
  aliases: Record<string, string>;
  /** Names of accountable people or teams as the registry knows them, most specific first. */
  owners: string[];
  /** The model's page in the registry, for people; built from the configured base URL only. */
  url?: string;
}
