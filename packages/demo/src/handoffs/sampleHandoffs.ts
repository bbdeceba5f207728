import type { HandoffImportContent } from '@baton-ml/backstage-plugin-ml-models-node';
import { fulfilmentHandoffs } from './fulfilmentHandoffs';
import { growthHandoffs } from './growthHandoffs';
import { riskHandoffs } from './riskHandoffs';
import { sampleDesignReviews } from './sampleDesignReviews';

/**
 * A year of handoffs of the sample organisation, told from today.
 *
 * @internal
 */
export function sampleHandoffs(now: Date): HandoffImportContent {
  return {
    handoffs: [
      ...growthHandoffs(now),
      ...riskHandoffs(now),
      ...fulfilmentHandoffs(now),
    ],
    designReviews: sampleDesignReviews(now),
  };
}
