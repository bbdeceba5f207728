import { toError } from '@backstage/errors';
import {
  type HandoffContract,
  validateHandoffContract,
} from '@baton-ml/backstage-plugin-ml-models-common';
import type {
  EvidenceFinding,
  EvidenceRequest,
  RepositorySide,
} from '@baton-ml/backstage-plugin-ml-models-node';
import { parseYaml } from '../parsing/parseYaml';

const DEFAULT_PATH = 'handoff.yaml';

/** The contract, or what to say of any item that rests on it. @internal */
export type ReadContract =
  | {
      contract: HandoffContract;
      source: EvidenceFinding['source'];
      missing?: undefined;
    }
  | {
      contract?: undefined;
      /** `none` when it is certain that there is no such file. */
      state: 'none' | 'unknown' | 'invalid';
      missing: Pick<EvidenceFinding, 'check' | 'message' | 'inputs' | 'source'>;
    };

/**
 * Reads `handoff.yaml`, or the file `spec.handoffContract` names. A file that is not there or not valid fails; one that
 * could not be asked for is unknown.
 *
 * @internal
 */
export async function readContract(
  request: EvidenceRequest,
  side: RepositorySide,
): Promise<ReadContract> {
  const named = request.entity?.spec.handoffContract;
  // The entity names the file, so it must not name any other kind of file.
  const path = named && /\.ya?ml$/.test(named) ? named : DEFAULT_PATH;
  const file = await request.repository.read(side, path);
  const source = { label: path, url: file.url };
  if (file.state !== 'found') {
    return {
      state: file.state,
      missing: {
        check: file.state === 'none' ? 'fail' : 'unknown',
        message: file.reason,
        inputs: { path, state: file.state },
        source,
      },
    };
  }
  const parsed = parseYaml(file.text);
  try {
    if (parsed.fault) throw new Error(`${path} is not valid: ${parsed.fault}`);
    return { contract: validateHandoffContract(parsed.value), source };
  } catch (error) {
    return {
      state: 'invalid',
      missing: {
        check: 'fail',
        message: `${toError(error).message}.`,
        inputs: { path, text: file.text },
        source,
      },
    };
  }
}

/**
 * The contract as it stands now: the production repository's copy, which engineers complete, where there is one.
 *
 * @internal
 */
export async function readNewestContract(
  request: EvidenceRequest,
): Promise<ReadContract> {
  const located = await request.repository.locate('production');
  if (located.state === 'unknown' && request.entity?.spec.source?.production) {
    return readContract(request, 'production');
  }
  if (located.state === 'found') {
    const own = await readContract(request, 'production');
    if (own.contract || own.state !== 'none') return own;
  }
  return readContract(request, 'experiment');
}
