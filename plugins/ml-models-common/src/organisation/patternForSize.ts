import type { OrganisationPattern } from './OrganisationPattern';
import {
  DEFAULT_PATTERN_THRESHOLDS,
  type PatternThresholds,
} from './PatternThresholds';

/**
 * People needed before any advice is given.
 *
 * @internal
 */
export const SMALLEST_UNIT = 2;

/**
 * The pattern the size alone asks for, without history.
 *
 * @public
 */
export function patternForSize(
  size: number,
  thresholds: PatternThresholds = DEFAULT_PATTERN_THRESHOLDS,
): OrganisationPattern | undefined {
  if (size < SMALLEST_UNIT) return undefined;
  if (size < thresholds.embeddedBelow) return 'embedded';
  if (size < thresholds.hybridFrom) return 'platform';
  return 'hybrid';
}
