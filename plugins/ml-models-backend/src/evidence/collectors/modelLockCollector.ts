import { toError } from '@backstage/errors';
import {
  type EvidenceComparison,
  type ModelLock,
  signatureSha256,
  validateModelLock,
} from '@baton-ml/backstage-plugin-ml-models-common';
import type {
  EvidenceCollector,
  EvidenceRequest,
} from '@baton-ml/backstage-plugin-ml-models-node';
import { parseYaml } from '../parsing/parseYaml';
import { toExcerpt } from '../parsing/toExcerpt';
import { TAG_DIGEST } from './digest';
import { judgeRows, namesOf } from './judgeRows';
import { pinnedVersion } from './pinnedVersion';
import { readNewestContract } from './readContract';
import { unreadFile } from './unreadFile';

const ITEM = 'gov-supply-chain';
const PATH = 'model.lock.yaml';

/**
 * `gov-supply-chain`: production is locked to the reviewed artifact, and the licence of a base model is known.
 *
 * @remarks
 * Reads `model.lock.yaml` of the production repository: registered model, version, digest and hash of the signature must be
 * those of the pinned version. A model with `spec.baseModel` needs `baseModel.license` in `handoff.yaml`. Anything else, and
 * no file: fail; on low tier a missing file is left to people.
 *
 * @internal
 */
export const modelLockCollector: EvidenceCollector = {
  id: 'model-lock',
  itemIds: [ITEM],
  async collect(request) {
    const file = await request.repository.read('production', PATH);
    if (file.state !== 'found') {
      const whenNone = request.riskTier === 'low' ? 'manual' : 'fail';
      return [unreadFile(ITEM, file, whenNone)];
    }
    const base = {
      itemId: ITEM,
      source: { label: PATH, url: file.url },
      excerpts: [toExcerpt(file)],
      live: true,
    };
    const pinned = pinnedVersion(request);
    if (pinned.missing)
      return [{ ...base, ...pinned.missing, source: base.source }];
    const parsed = parseYaml(file.text);
    let lock: ModelLock;
    try {
      if (parsed.fault)
        throw new Error(`${PATH} is not valid: ${parsed.fault}`);
      lock = validateModelLock(parsed.value);
    } catch (error) {
      const message = `${toError(error).message}.`;
      return [{ ...base, check: 'fail', message, inputs: { text: file.text } }];
    }
    const rows = [
      ...compareLock(request, lock),
      ...(await judgeBaseModel(request)),
    ];
    const judged = judgeRows(rows);
    const messages = {
      pass: 'Production is locked to the version under review.',
      fail: `Not as reviewed: ${namesOf(rows, 'fail')}.`,
      unknown: `Could not be compared: ${namesOf(rows, 'unknown')}.`,
      manual: '',
    };
    const message = messages[judged.check];
    return [{ ...base, ...judged, message, inputs: { lock, rows } }];
  },
};

function compareLock(
  request: EvidenceRequest,
  lock: ModelLock,
): EvidenceComparison[] {
  const { label, signature, tags } = request.version!;
  const row = (
    name: string,
    value: string | undefined,
    threshold: string | undefined,
  ): EvidenceComparison => ({
    name,
    value,
    threshold,
    result: value === threshold ? 'pass' : 'fail',
  });
  return [
    row(
      'registered model',
      `${lock.registry.instance}: ${lock.registry.model}`,
      `${request.sourceId}: ${request.registeredModel}`,
    ),
    row('version', lock.registry.version, label),
    // Without a digest in the registry there is nothing to compare with; its collector says so.
    ...(tags[TAG_DIGEST] ? [row('digest', lock.digest, tags[TAG_DIGEST])] : []),
    ...(lock.signatureSha256 && signature
      ? [row('signature', lock.signatureSha256, signatureSha256(signature))]
      : []),
  ];
}

async function judgeBaseModel(
  request: EvidenceRequest,
): Promise<EvidenceComparison[]> {
  const name = request.entity?.spec.baseModel;
  if (!name) return [];
  const read = await readNewestContract(request);
  const license = read.contract?.baseModel?.license;
  const row = { name: `licence of ${name}`, value: license };
  if (license) return [{ ...row, result: 'pass' }];
  const result = read.missing?.check === 'unknown' ? 'unknown' : 'fail';
  const note = 'handoff.yaml names no baseModel.license.';
  return [{ ...row, result, note }];
}
