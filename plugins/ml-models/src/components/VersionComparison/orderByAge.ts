import type { VersionComparison } from '@baton-ml/backstage-plugin-ml-models-common';

/**
 * The same comparison with its columns from the oldest version to the newest, in whatever order they were asked for:
 * numbers then change from left to right as they changed over time. Versions without a date follow, by their label.
 *
 * @internal
 */
export function orderByAge(comparison: VersionComparison): VersionComparison {
  const { versions, metrics, params } = comparison;
  const order = versions
    .map((version, index) => ({
      index,
      label: version.label,
      age: version.createdAt
        ? Date.parse(version.createdAt)
        : Number.POSITIVE_INFINITY,
    }))
    .sort(
      (one, other) =>
        (one.age === other.age ? 0 : one.age - other.age) ||
        one.label.localeCompare(other.label, undefined, { numeric: true }),
    );
  const arrange = <T>(items: T[]) => order.map(({ index }) => items[index]);
  const rearrange = (values: VersionComparison['metrics']) =>
    values.map(value => ({ ...value, values: arrange(value.values) }));
  return {
    versions: arrange(versions),
    metrics: rearrange(metrics),
    params: rearrange(params),
  };
}
