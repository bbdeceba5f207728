import type { CodeStandard } from './CodeStandard';
import { experimentStandard } from './experimentStandard';
import { productionStandard } from './productionStandard';

/**
 * Every standard the software templates come with, also older versions that repositories still follow.
 *
 * @public
 */
export const codeStandards: readonly CodeStandard[] = [
  experimentStandard,
  productionStandard,
];
