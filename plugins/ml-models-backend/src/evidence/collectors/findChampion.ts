import type { MetricReference } from '@baton-ml/backstage-plugin-ml-models-common';
import type { EvidenceRequest } from '@baton-ml/backstage-plugin-ml-models-node';

/**
 * The version that is to be beaten: the one that serves, else that of the handoff in production, else the one a
 * production alias points to. Never the pinned version itself.
 *
 * @internal
 */
export async function findChampion(
  request: EvidenceRequest,
): Promise<MetricReference> {
  const served =
    request.served.state === 'found'
      ? request.served.value.map(each => each.version)
      : [];
  const labels = [...served, request.previous?.version].filter(
    (label): label is string =>
      label !== undefined && label !== request.versionLabel,
  );
  const looked = labels.length
    ? await request.versions.find(labels[0])
    : await request.versions.champion();
  if (looked.state !== 'found') {
    // A version that serves and that the registry does not have is no lack of a champion.
    return { state: labels.length > 0 ? 'unknown' : looked.state };
  }
  const { label, metrics } = looked.value;
  return { state: 'found', label: `version ${label}`, metrics };
}
