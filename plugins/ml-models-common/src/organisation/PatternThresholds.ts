/**
 * Where one pattern ends and the next begins, in people.
 *
 * @public
 */
export interface PatternThresholds {
  /** Below this size a unit should be embedded. Default 20. */
  embeddedBelow: number;
  /** From this size a unit should be hybrid. Default 50. */
  hybridFrom: number;
}

/**
 * The domain's reading: under 20 embedded, 20 to 49 platform, from 50 hybrid. The source claims 50 for two
 * patterns; we take hybrid and say that it is on the boundary.
 *
 * @public
 */
export const DEFAULT_PATTERN_THRESHOLDS: PatternThresholds = {
  embeddedBelow: 20,
  hybridFrom: 50,
};
