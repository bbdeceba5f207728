import { type Config, readDurationFromConfig } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds } from '@backstage/types';

/**
 * How long a registry may take.
 *
 * @internal
 */
export interface SourceTimeouts {
  /** For one call of a listing, and for each further attempt. */
  listingMilliseconds: number;
  /** For everything a person waits for who opens a version. */
  detailsMilliseconds: number;
}

const DEFAULTS = { listing: 60_000, details: 5_000 };
const LONGEST_MILLISECONDS = 60 * 60 * 1000;

/**
 * Reads `mlModels.sources.<id>.timeouts`. Throws `InputError` that names the key when a value cannot be used.
 *
 * @internal
 */
export function readSourceTimeouts(id: string, config: Config): SourceTimeouts {
  const read = (name: keyof typeof DEFAULTS) => {
    const key = `timeouts.${name}`;
    if (!config.has(key)) return DEFAULTS[name];
    const milliseconds = durationToMilliseconds(
      readDurationFromConfig(config, { key }),
    );
    if (!(milliseconds > 0 && milliseconds <= LONGEST_MILLISECONDS)) {
      throw new InputError(
        `Configuration mlModels.sources.${id}.${key}: expected more than nothing and at most an hour`,
      );
    }
    return milliseconds;
  };
  return {
    listingMilliseconds: read('listing'),
    detailsMilliseconds: read('details'),
  };
}
