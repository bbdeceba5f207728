import {
  compareRetraining,
  type InventoryVersion,
} from '@baton-ml/backstage-plugin-ml-models-common';
import type {
  EvidenceCollector,
  EvidenceRequest,
} from '@baton-ml/backstage-plugin-ml-models-node';
import { judgeRows, namesOf } from './judgeRows';
import { pinnedVersion, versionSource } from './pinnedVersion';
import { readContract } from './readContract';

const ITEM = 'repro-retrain';
/** Tag of a version that was trained to reproduce another; its value is the label of that one. */
const TAG_REPRODUCES = 'ml-models/reproduces';

/**
 * `repro-retrain`: a second training by another person, within the tolerance of `handoff.yaml`.
 *
 * @remarks
 * The second training is a version of the same registered model by another author that carries the tag
 * `ml-models/reproduces` with the label of the pinned version, or was made from the same commit. Its metrics differ by no
 * more than `retrain.tolerance`: pass, else fail. Without a tolerance or a second training: manual.
 *
 * @internal
 */
export const registryRetrainingCollector: EvidenceCollector = {
  id: 'registry-retraining',
  itemIds: [ITEM],
  async collect(request) {
    const pinned = pinnedVersion(request);
    if (pinned.missing) return [{ itemId: ITEM, ...pinned.missing }];
    const { version } = pinned;
    const source = versionSource(request);
    const base = { itemId: ITEM, source, live: true };

    const read = await readContract(request, 'experiment');
    const tolerance = read.contract?.retrain?.tolerance;
    if (!tolerance || Object.keys(tolerance).length === 0) {
      const isUnknown = read.missing?.check === 'unknown';
      const message = isUnknown
        ? read.missing!.message
        : 'handoff.yaml names no tolerance for a second training.';
      const check = isUnknown ? 'unknown' : 'manual';
      return [{ ...base, check, message, inputs: { tolerance } }];
    }
    const second = await findSecond(request);
    if (second.state !== 'found') {
      const message =
        second.state === 'none'
          ? 'No version by another person reproduces this one.'
          : 'The other versions of the model could not be read.';
      const check = second.state === 'none' ? 'manual' : 'unknown';
      return [{ ...base, check, message, inputs: { tolerance } }];
    }
    const rows = compareRetraining(
      tolerance,
      version.metrics,
      second.value.metrics,
    );
    const judged = judgeRows(rows);
    const label = `Version ${second.value.label} by ${second.value.author}`;
    return [
      {
        ...base,
        ...judged,
        message:
          judged.check === 'pass'
            ? `${label} is within the tolerance.`
            : `${label} is outside the tolerance: ${namesOf(rows, 'fail')}.`,
        inputs: {
          tolerance,
          first: version.metrics,
          second: second.value.metrics,
        },
        links: second.value.url
          ? [{ title: `Version ${second.value.label}`, url: second.value.url }]
          : undefined,
      },
    ];
  },
};

async function findSecond(request: EvidenceRequest) {
  const pinned = request.version!;
  const newest = await request.versions.newest();
  if (newest.state !== 'found') return { state: 'unknown' as const };
  const reproduces = (other: InventoryVersion) =>
    other.tags[TAG_REPRODUCES] === pinned.label ||
    (pinned.code?.commit !== undefined &&
      other.code?.commit === pinned.code.commit);
  const second = newest.value.find(
    other =>
      other.id !== pinned.id &&
      other.author !== undefined &&
      other.author !== pinned.author &&
      reproduces(other),
  );
  return second
    ? request.versions.find(second.label)
    : { state: 'none' as const };
}
