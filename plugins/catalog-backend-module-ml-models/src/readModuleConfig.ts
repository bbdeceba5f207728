import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import type { EntityMapping } from './EntityMapping';
import { toEntityRef } from './toEntityRef';

/** What app-config says about the module, read and checked once at start. */
export interface ModuleConfig {
  /** Whether the processor or the catalog's own model handles the kind. */
  registration: 'processor' | 'layer';
  /** Whether entities carry the derived labels. */
  summaryLabels: boolean;
  /** How models of a registry become entities; undefined when no registry is configured. */
  mapping: EntityMapping | undefined;
}

/** Keys of `mlModels.tags` with the tag that is read when nothing else is configured. */
const defaultTags = {
  owner: 'ml-models/owner',
  dataScienceTeam: 'ml-models/data-science-team',
  engineeringTeam: 'ml-models/engineering-team',
  riskTier: 'ml-models/risk-tier',
  system: 'ml-models/system',
  type: 'ml-models/type',
};

function readOwnerRef(value: unknown, key: string): string {
  const ref =
    typeof value === 'string'
      ? toEntityRef(value, ['Group', 'User'])
      : undefined;
  if (!ref) {
    throw new InputError(
      `${key} must be the entity ref of a Group or User such as group:default/growth, got ${JSON.stringify(
        value,
      )}`,
    );
  }
  return ref;
}

function readMapping(config: Config): EntityMapping {
  const unowned = config.getOptional('mlModels.owners.default');
  if (unowned === undefined) {
    throw new InputError(
      'mlModels.owners.default is missing: with a registry under mlModels.sources it says who owns the models whose tags name no owner, for example group:default/unowned',
    );
  }
  // Read as a whole, because a login may hold characters that a config path may not.
  const map = config.getOptional('mlModels.owners.map') ?? {};
  if (typeof map !== 'object' || map === null || Array.isArray(map)) {
    throw new InputError(
      'mlModels.owners.map must be an object with one entity ref per name',
    );
  }
  const tags = { ...defaultTags };
  for (const key of Object.keys(tags) as Array<keyof typeof tags>) {
    tags[key] = config.getOptionalString(`mlModels.tags.${key}`) ?? tags[key];
  }
  return {
    tags,
    owners: {
      default: readOwnerRef(unowned, 'mlModels.owners.default'),
      map: new Map(
        Object.entries(map).map(([name, ref]) => [
          name,
          readOwnerRef(ref, `mlModels.owners.map.${name}`),
        ]),
      ),
    },
  };
}

/**
 * Reads `mlModels.catalog`, `mlModels.owners` and `mlModels.tags`.
 *
 * @throws InputError that names the key and what was expected there.
 */
export function readModuleConfig(config: Config): ModuleConfig {
  const registration =
    config.getOptionalString('mlModels.catalog.registration') ?? 'processor';
  if (registration !== 'processor' && registration !== 'layer') {
    throw new InputError(
      `mlModels.catalog.registration must be processor or layer, got ${JSON.stringify(
        registration,
      )}`,
    );
  }
  const sources = config.getOptionalConfig('mlModels.sources')?.keys() ?? [];
  return {
    registration,
    summaryLabels:
      config.getOptionalBoolean('mlModels.catalog.summaryLabels') ?? true,
    mapping: sources.length > 0 ? readMapping(config) : undefined,
  };
}
