import type { StoredAlias } from '../database/aliases/AliasStore';
import type { DigestWrite, ModelDigest } from '../database/models/ModelDigest';
import type { DigestRules } from './DigestRules';
import type { TalliedVersion, VersionTally } from './VersionTally';

/** Names of metrics kept in a digest, for the chart's list of choices. */
const METRIC_NAMES = 100;
/** One part of the data, what is compared with, the machine, and how long it took say nothing of how good a version is. */
const BESIDE_THE_POINT = /^(slice|baseline)\.|^system\/|_seconds$/;
/** Key metrics that are inferred when none are configured. */
const INFERRED_KEY_METRICS = 5;

/**
 * What lists show of a model, from the versions that were just listed and the aliases in force.
 *
 * @remarks
 *
 * Production and candidate are the versions that the first alias of the configured list which is set points to.
 * Key metrics are the configured ones that the model has; a model that has none of them, or any model when none are
 * configured, shows the five metrics that most of its versions have; those of slices,
 * of the baseline and of the machine (`slice.…`, `baseline.…`, `system/…`, `…_seconds`) only when there are no others. The data-science side wrote last when the newest
 * version was created; the engineering side when an alias was last assigned or a tag edited.
 *
 * @internal
 */
export function toDigest(options: {
  tally: VersionTally;
  aliases: readonly StoredAlias[];
  previous?: ModelDigest;
  tagEdit?: { at: string; key?: string };
  rules: DigestRules;
}): ModelDigest {
  const { tally, aliases, rules, previous, tagEdit } = options;
  const production = pick(rules.aliases.production, aliases, tally);
  const candidate = pick(rules.aliases.candidate, aliases, tally);
  const { newest } = tally;
  const shown = production?.version ?? newest;
  const metricNames = tally.metricNames();
  const keyMetricNames = toKeyMetricNames(metricNames, rules);
  return {
    aliases: aliases.map(({ alias, version, since }) => ({
      alias,
      version,
      versionId: tally.aliased.get(version)?.id,
      since,
    })),
    latest: newest && { id: newest.id, label: newest.label },
    production: production?.reference,
    candidate: candidate?.reference,
    modelType: shown?.modelType,
    framework: shown?.framework,
    metricNames: metricNames.slice(0, METRIC_NAMES),
    keyMetricNames,
    keyMetrics: pickMetrics(shown?.metrics ?? {}, keyMetricNames),
    lastDataScienceWrite: newest && {
      at: newest.at,
      what: 'version',
      detail: newest.label,
      by: newest.author,
    },
    lastEngineeringWrite: newestOf([
      previous?.lastEngineeringWrite,
      ...aliases.map(
        ({ alias, since }): DigestWrite => ({
          at: since,
          what: 'alias',
          detail: alias,
        }),
      ),
      tagEdit && { at: tagEdit.at, what: 'tag', detail: tagEdit.key },
    ]),
  };
}

function pick(
  wanted: readonly string[],
  aliases: readonly StoredAlias[],
  tally: VersionTally,
) {
  for (const name of wanted) {
    const found = aliases.find(({ alias }) => alias === name);
    if (!found) continue;
    const version: TalliedVersion | undefined = tally.aliased.get(
      found.version,
    );
    const reference = { id: version?.id, label: found.version, alias: name };
    return { version, reference };
  }
  return undefined;
}

function toKeyMetricNames(names: string[], rules: DigestRules): string[] {
  const present = new Set(names);
  const configured = rules.keyMetrics.filter(name => present.has(name));
  if (configured.length > 0) return configured;
  const telling = names.filter(name => !BESIDE_THE_POINT.test(name));
  return (telling.length > 0 ? telling : names).slice(0, INFERRED_KEY_METRICS);
}

/**
 * The values of these metrics, where there are any.
 *
 * @internal
 */
export function pickMetrics(
  metrics: Record<string, number>,
  names: readonly string[],
): Record<string, number> {
  return Object.fromEntries(
    names
      .filter(name => Object.hasOwn(metrics, name))
      .map(name => [name, metrics[name]]),
  );
}

function newestOf(
  writes: Array<DigestWrite | undefined>,
): DigestWrite | undefined {
  return writes.reduce(
    (newest, write) =>
      write && (!newest || write.at > newest.at) ? write : newest,
    undefined,
  );
}
