/**
 * What a model's page should be able to answer, in the order people ask: who, how risky, what exactly, where it
 * lives.
 *
 * @public
 */
export const COMPLETENESS_KEYS = [
  'data-science-team',
  'engineering-team',
  'risk-tier',
  'registry',
  'run',
  'signature',
  'datasets',
  'model-card',
  'system',
  'experiment-component',
  'production-component',
  'api',
] as const;

/**
 * One of {@link COMPLETENESS_KEYS}.
 *
 * @public
 */
export type CompletenessKey = (typeof COMPLETENESS_KEYS)[number];

/**
 * One named thing a model should have.
 *
 * @public
 */
export interface CompletenessItem {
  /** What is asked for. */
  key: CompletenessKey;
  /** `unknown`: the registry could not be asked, which says neither yes nor no. */
  state: 'present' | 'missing' | 'unknown';
}
