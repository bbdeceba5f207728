import type { OrganisationPattern } from './OrganisationPattern';
import type { PatternRecommendation } from './recommendPattern';
import type { Reason } from './Reason';

/**
 * How the declared pattern of a unit relates to the recommended one.
 *
 * @public
 */
export type PatternMatch =
  | 'match'
  | 'boundary'
  | 'mismatch'
  | 'undeclared'
  | 'undetermined';

/**
 * Compares what a unit declares with what its size recommends. Advice, never a block.
 *
 * @public
 */
export function comparePattern(options: {
  unitRef: string;
  /** From the annotation `ml-models/pattern`. */
  declared?: OrganisationPattern;
  recommendation: PatternRecommendation;
}): { match: PatternMatch; reasons: Reason[] } {
  const { unitRef, declared, recommendation } = options;
  const result = (match: PatternMatch, text: string) => ({
    match,
    reasons: [{ code: match, text, refs: [unitRef] }],
  });

  if (!recommendation.pattern) {
    return result(
      'undetermined',
      'The unit is too small for a recommendation.',
    );
  }
  if (!declared) {
    return result(
      'undeclared',
      `The unit declares no pattern; its size recommends ${recommendation.pattern}.`,
    );
  }
  if (declared === recommendation.pattern) {
    return result(
      'match',
      `The unit declares ${declared}, as its size recommends.`,
    );
  }
  if (recommendation.nearBoundary) {
    return result(
      'boundary',
      `The unit declares ${declared}; its size recommends ${recommendation.pattern}, but only just.`,
    );
  }
  return result(
    'mismatch',
    `The unit declares ${declared}; its size recommends ${recommendation.pattern}.`,
  );
}
