import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';

const KEY = 'mlModels.organisation.onCall.pagerDuty';

/** Where PagerDuty is and how Baton proves who it is. @internal */
export interface PagerDutySettings {
  baseUrl: URL;
  token: string;
}

/**
 * Reads `mlModels.organisation.onCall.pagerDuty`; undefined when it is not configured. Throws `InputError` that names
 * the key.
 *
 * @internal
 */
export function readPagerDutySettings(
  config: Config,
): PagerDutySettings | undefined {
  const own = config.getOptionalConfig(KEY);
  if (!own) return undefined;
  const text = own.getOptionalString('baseUrl') ?? 'https://api.pagerduty.com';
  const baseUrl = URL.canParse(text) ? new URL(text) : undefined;
  const isUsable =
    baseUrl &&
    ['http:', 'https:'].includes(baseUrl.protocol) &&
    !baseUrl.username &&
    !baseUrl.password &&
    !baseUrl.search &&
    !baseUrl.hash;
  if (!isUsable) {
    throw new InputError(
      `Configuration ${KEY}.baseUrl is no usable address: expected http or https without user, password, query and fragment`,
    );
  }
  return { baseUrl, token: own.getString('token') };
}
