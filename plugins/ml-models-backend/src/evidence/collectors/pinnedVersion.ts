import type { InventoryVersionDetails } from '@baton-ml/backstage-plugin-ml-models-common';
import type {
  EvidenceFinding,
  EvidenceRequest,
} from '@baton-ml/backstage-plugin-ml-models-node';

/** The pinned version, or what to say of any item when there is none to look at. @internal */
export type PinnedVersion =
  | { version: InventoryVersionDetails; missing?: undefined }
  | {
      version?: undefined;
      missing: Pick<EvidenceFinding, 'check' | 'message' | 'inputs' | 'source'>;
    };

/**
 * The pinned version of the request. Without one nothing about it is known; one the registry has removed fails.
 *
 * @internal
 */
export function pinnedVersion(request: EvidenceRequest): PinnedVersion {
  const { version, versionLabel } = request;
  const source = versionSource(request);
  const inputs = { version: versionLabel, removed: version?.removedAt };
  if (version && !version.removedAt) return { version };
  if (version) {
    const message = `The registry no longer has version ${versionLabel}.`;
    return { missing: { check: 'fail', message, inputs, source } };
  }
  const message = versionLabel
    ? `Version ${versionLabel} could not be read from the inventory.`
    : 'No version is pinned yet.';
  return { missing: { check: 'unknown', message, inputs, source } };
}

/**
 * How findings name the registered version they rest on.
 *
 * @internal
 */
export function versionSource(
  request: EvidenceRequest,
): EvidenceFinding['source'] {
  const { sourceId, registeredModel, version, versionLabel } = request;
  return {
    label: [`${sourceId}: ${registeredModel}`, versionLabel]
      .filter(Boolean)
      .join(' '),
    url: version?.url,
  };
}
