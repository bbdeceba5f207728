import type { NewVersionRow } from '../database/versions/VersionRow';

/**
 * What a digest needs of one version.
 *
 * @internal
 */
export interface TalliedVersion {
  id: string;
  label: string;
  orderKey: string;
  /** ISO 8601; when it was created, else when we first saw it. */
  at: string;
  author?: string;
  modelType?: string;
  framework?: string;
  metrics: Record<string, number>;
}

/** Names that are counted per model; what comes after them is rare by definition. */
const COUNTED_NAMES = 200;

/**
 * What the listing says of the versions of one model, gathered while the pages go by.
 *
 * @internal
 */
export class VersionTally {
  /** The registry's ids of the versions seen. */
  readonly seen = new Set<string>();
  /** Versions a listed alias points to, by label. */
  readonly aliased = new Map<string, TalliedVersion>();
  newest?: TalliedVersion;
  /** A version was new, changed, returned or went away. */
  isChanged = false;
  /** A version of the model is missing from the listing. */
  isIncomplete = false;
  /** A version is being registered right now, so that the next sync should look again. */
  isSettling = false;
  readonly #aliasedLabels: ReadonlySet<string>;
  readonly #metricCounts = new Map<string, number>();

  private constructor(aliasedLabels: ReadonlySet<string>) {
    this.#aliasedLabels = aliasedLabels;
  }

  static create(options: {
    /** Alias to version label. */
    aliases: Record<string, string>;
  }): VersionTally {
    return new VersionTally(new Set(Object.values(options.aliases)));
  }

  /** Takes note of a listed version. */
  add(row: NewVersionRow, metrics: Record<string, number>): void {
    this.seen.add(row.external_id);
    const isNewest = !this.newest || row.order_key > this.newest.orderKey;
    const isAliased = this.#aliasedLabels.has(row.label);
    if (isNewest || isAliased) {
      const version: TalliedVersion = {
        id: row.id,
        label: row.label,
        orderKey: row.order_key,
        at: row.created_at ?? row.first_seen_at,
        author: row.author ?? undefined,
        modelType: row.model_type ?? undefined,
        framework: row.framework ?? undefined,
        metrics,
      };
      if (isNewest) this.newest = version;
      if (isAliased) this.aliased.set(row.label, version);
    }
    for (const name of Object.keys(metrics)) {
      const count = this.#metricCounts.get(name);
      if (count !== undefined || this.#metricCounts.size < COUNTED_NAMES) {
        this.#metricCounts.set(name, (count ?? 0) + 1);
      }
    }
  }

  /** Names of metrics, those most versions have first, then by the alphabet. */
  metricNames(): string[] {
    return [...this.#metricCounts]
      .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
      .map(([name]) => name);
  }
}
