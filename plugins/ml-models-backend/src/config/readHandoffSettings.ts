import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { type Config, readDurationFromConfig } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds, type HumanDuration } from '@backstage/types';
import type { HandoffSettings } from './HandoffSettings';
import { readChecklists } from './readChecklists';

const DAY = 86_400_000;
const GROUP_REF = /^group:[^:/\s]+\/[^:/\s]+$/;
const ENVIRONMENT = /^[a-z0-9]([a-z0-9-]{0,58}[a-z0-9])?$/;

/**
 * Reads `mlModels.handoff`. Throws `InputError` that names the key when a value cannot be used.
 *
 * @internal
 */
export function readHandoffSettings(config: Config): HandoffSettings {
  const handoff = config.getOptionalConfig('mlModels.handoff');
  const organisation = config.getOptionalConfig('mlModels.organisation');
  const milliseconds = (
    section: Config | undefined,
    key: string,
    fallback: HumanDuration,
  ): number => {
    const duration = section?.has(key)
      ? readDurationFromConfig(section, { key })
      : fallback;
    const value = durationToMilliseconds(duration);
    if (!Number.isFinite(value) || value < 0) {
      throw new InputError(
        `Configuration mlModels.*.${key}: expected a duration that is not negative`,
      );
    }
    return value;
  };
  const days = (
    section: Config | undefined,
    key: string,
    fallback: number,
  ): number => {
    const value = milliseconds(section, key, { days: fallback }) / DAY;
    if (value < 1 || value > 3650) {
      throw new InputError(
        `Configuration mlModels.*.${key}: expected between 1 and 3,650 days`,
      );
    }
    return Math.round(value);
  };
  return {
    environments: readEnvironments(handoff),
    adminGroups: readGroups(handoff, 'adminGroups'),
    governanceGroups: readGroups(handoff, 'governanceGroups'),
    approvalValidityDays: days(handoff, 'approvalValidity', 90),
    reviewWithinDays: days(handoff, 'reviewWithin', 5),
    designReviewEveryDays: days(organisation, 'designReviewEvery', 14),
    membershipMaxAge: milliseconds(handoff, 'membershipMaxAge', {
      seconds: 60,
    }),
    checklists: readChecklists(config),
  };
}

function readEnvironments(handoff: Config | undefined): string[] {
  const environments = handoff?.getOptionalStringArray('environments') ?? [
    'production',
  ];
  const wrong = environments.find(name => !ENVIRONMENT.test(name));
  if (
    environments.length === 0 ||
    wrong !== undefined ||
    new Set(environments).size !== environments.length
  ) {
    throw new InputError(
      `Configuration mlModels.handoff.environments: expected different names of lower-case letters, digits and dashes${
        wrong === undefined ? '' : `, found '${wrong}'`
      }`,
    );
  }
  return environments;
}

function readGroups(handoff: Config | undefined, key: string): string[] {
  return (handoff?.getOptionalStringArray(key) ?? []).map(text => {
    try {
      const ref = stringifyEntityRef(
        parseEntityRef(text, {
          defaultKind: 'Group',
          defaultNamespace: 'default',
        }),
      );
      if (!GROUP_REF.test(ref)) throw new InputError(ref);
      return ref;
    } catch {
      throw new InputError(
        `Configuration mlModels.handoff.${key}: '${text}' is no entity ref of a group, expected one like group:default/risk`,
      );
    }
  });
}
