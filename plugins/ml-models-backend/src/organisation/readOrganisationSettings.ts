import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import {
  DEFAULT_CAPACITY_TARGET,
  DEFAULT_PATTERN_THRESHOLDS,
} from '@baton-ml/backstage-plugin-ml-models-common';
import type { OrganisationSettings } from './OrganisationSettings';

const KEY = 'mlModels.organisation';

/**
 * Reads `mlModels.organisation`. Throws `InputError` that names the key when a value cannot be used.
 *
 * @internal
 */
export function readOrganisationSettings(config: Config): OrganisationSettings {
  const own = config.getOptionalConfig(KEY);
  const number = (
    key: string,
    fallback: number,
    range: { min: number; max: number; whole?: boolean },
  ) => {
    const value = own?.getOptionalNumber(key) ?? fallback;
    const isWhole = range.whole === false || Number.isInteger(value);
    if (!(isWhole && value >= range.min && value <= range.max)) {
      throw new InputError(
        `Configuration ${KEY}.${key} is ${value}, expected a ${
          range.whole === false ? '' : 'whole '
        }number from ${range.min} to ${range.max}`,
      );
    }
    return value;
  };

  const { embeddedBelow, hybridFrom } = DEFAULT_PATTERN_THRESHOLDS;
  const thresholds = {
    embeddedBelow: number('embeddedBelow', embeddedBelow, {
      min: 3,
      max: 100_000,
    }),
    hybridFrom: number('hybridFrom', hybridFrom, { min: 4, max: 100_000 }),
  };
  if (thresholds.hybridFrom <= thresholds.embeddedBelow) {
    throw new InputError(
      `Configuration ${KEY}.hybridFrom is ${thresholds.hybridFrom}, expected more than embeddedBelow, which is ${thresholds.embeddedBelow}`,
    );
  }
  const share = { min: 0, max: 1, whole: false };
  const target = {
    lower: number('capacity.lower', DEFAULT_CAPACITY_TARGET.lower, share),
    upper: number('capacity.upper', DEFAULT_CAPACITY_TARGET.upper, share),
  };
  if (target.upper < target.lower) {
    throw new InputError(
      `Configuration ${KEY}.capacity.upper is ${target.upper}, expected at least capacity.lower, which is ${target.lower}`,
    );
  }
  const basis = own?.getOptionalString('basis') ?? 'practitioners';
  if (basis !== 'practitioners' && basis !== 'all-members') {
    throw new InputError(
      `Configuration ${KEY}.basis is '${basis}', expected 'practitioners' or 'all-members'`,
    );
  }
  return {
    thresholds,
    basis,
    capacity: {
      target,
      rollingPeriods: number('capacity.rollingPeriods', 3, { min: 1, max: 26 }),
    },
    reviewEveryMonths: number('reviewEvery.months', 12, { min: 1, max: 24 }),
    attestationDays: number('attestationValidity.days', 180, {
      min: 1,
      max: 730,
    }),
    adminGroups: (own?.getOptionalStringArray('adminGroups') ?? []).map(
      toGroupRef,
    ),
  };
}

function toGroupRef(ref: string): string {
  let canonical: string | undefined;
  try {
    canonical = stringifyEntityRef(
      parseEntityRef(ref, {
        defaultKind: 'group',
        defaultNamespace: 'default',
      }),
    );
  } catch {
    // Answered below.
  }
  if (!canonical?.startsWith('group:')) {
    throw new InputError(
      `Configuration ${KEY}.adminGroups has '${ref}', expected a group ref, for example group:default/heads`,
    );
  }
  return canonical;
}
