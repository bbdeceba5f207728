import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import type { InventorySettings } from './InventorySettings';
import { readPeopleSettings } from './readPeopleSettings';
import { readSourceSettings } from './readSourceSettings';

const PRODUCTION_ALIASES = ['champion', 'production'];
const CANDIDATE_ALIASES = ['candidate', 'challenger'];
const MOST_KEY_METRICS = 5;

/**
 * Reads `mlModels`. Throws `InputError` that names the key when a value cannot be used.
 *
 * @internal
 */
export function readInventorySettings(
  config: Config,
  knownTypes: readonly string[],
): InventorySettings {
  const sources = config.getOptionalConfig('mlModels.sources');
  const aliases = config.getOptionalConfig('mlModels.aliases');
  const keyMetrics = config.getOptionalStringArray('mlModels.keyMetrics') ?? [];
  if (keyMetrics.length > MOST_KEY_METRICS) {
    throw new InputError(
      `Configuration mlModels.keyMetrics has ${keyMetrics.length} names, at most ${MOST_KEY_METRICS} are possible`,
    );
  }
  return {
    sources: (sources?.keys() ?? []).map(id =>
      readSourceSettings(id, sources!, knownTypes),
    ),
    people: readPeopleSettings(config),
    rules: {
      aliases: {
        production:
          aliases?.getOptionalStringArray('production') ?? PRODUCTION_ALIASES,
        candidate:
          aliases?.getOptionalStringArray('candidate') ?? CANDIDATE_ALIASES,
      },
      keyMetrics: [...new Set(keyMetrics)],
    },
  };
}
