import { InputError } from '@backstage/errors';
import type { StoredThreshold } from '../../database/handoffs/handoffDocuments';

/** Throws `InputError` that names the threshold that cannot be compared with a metric. @internal */
export function requireUsableThresholds(
  thresholds: readonly StoredThreshold[],
): void {
  for (const [index, threshold] of thresholds.entries()) {
    const { metric, value, versus } = threshold;
    if (!metric.trim() || metric.length > 500) {
      throw new InputError(
        `Field 'thresholds[${index}].metric' has to be the name of a metric of at most 500 characters`,
      );
    }
    if ((value === undefined) === (versus === undefined)) {
      throw new InputError(
        `Field 'thresholds[${index}]' has to have either value or versus`,
      );
    }
  }
}
