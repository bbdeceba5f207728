/**
 * What lists show of a model's versions and aliases, kept as one document on the model's row so that a page of models
 * costs one query. The sync makes it anew whenever versions or aliases of the model changed.
 *
 * @internal
 */
export interface ModelDigest {
  /** Aliases in force, by name. */
  aliases: Array<{
    alias: string;
    /** Label of the version. */
    version: string;
    /** Absent when the version has not been read. */
    versionId?: string;
    /** ISO 8601. */
    since: string;
  }>;
  latest?: { id: string; label: string };
  production?: { id?: string; label: string; alias: string };
  candidate?: { id?: string; label: string; alias: string };
  /** Of the production version, else of the latest. */
  modelType?: string;
  /** Of the production version, else of the latest. */
  framework?: string;
  /** Metrics of the model's versions, the most frequent first, at most 100. */
  metricNames: string[];
  /** The configured key metrics, else the five that most versions have. */
  keyMetricNames: string[];
  /** Values of the production version, else of the latest. */
  keyMetrics: Record<string, number>;
  lastDataScienceWrite?: DigestWrite;
  lastEngineeringWrite?: DigestWrite;
}

/**
 * The newest act of one side in the registry.
 *
 * @internal
 */
export interface DigestWrite {
  /** ISO 8601. */
  at: string;
  what: 'version' | 'alias' | 'tag';
  detail?: string;
  by?: string;
}
