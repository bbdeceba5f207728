/**
 * Settings that decide what lists show of a model.
 *
 * @internal
 */
export interface DigestRules {
  /** Aliases that mean production and candidate, the most telling first. */
  aliases: { production: readonly string[]; candidate: readonly string[] };
  /** Up to five names of metrics; empty: inferred per model. */
  keyMetrics: readonly string[];
}
