import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import {
  type RequiredChecks,
  standardRequiredChecks,
} from './collectors/ciChecksCollector';

const VALIDITY_HOURS = 24;
const REFRESH_HOURS = 6;

/** What `mlModels.evidence` sets. @internal */
export interface EvidenceSettings {
  /** How long a pass of a live check counts. */
  validityHours: number;
  /** Evidence older than this is collected again. */
  refreshHours: number;
  /** Names of checks by item. */
  requiredChecks: RequiredChecks;
}

/**
 * Reads `mlModels.evidence`. Throws `InputError` that names the key when a value cannot be used.
 *
 * @internal
 */
export function readEvidenceSettings(config: Config): EvidenceSettings {
  const evidence = config.getOptionalConfig('mlModels.evidence');
  const hours = (key: string, standard: number) => {
    const value = evidence?.getOptionalNumber(key) ?? standard;
    if (value > 0) return value;
    throw new InputError(
      `Configuration mlModels.evidence.${key} is ${value}, expected more than 0`,
    );
  };
  const checks = evidence?.getOptionalConfig('requiredChecks');
  const requiredChecks = { ...standardRequiredChecks };
  for (const itemId of checks?.keys() ?? []) {
    const names = checks!.getStringArray(itemId);
    // An item without names is left to people.
    if (names.length > 0) requiredChecks[itemId] = names;
    else delete requiredChecks[itemId];
  }
  return {
    validityHours: hours('validityHours', VALIDITY_HOURS),
    refreshHours: hours('refreshHours', REFRESH_HOURS),
    requiredChecks,
  };
}
