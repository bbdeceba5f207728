import type { InventoryVersionDetails } from '@baton-ml/backstage-plugin-ml-models-common';
import type {
  EvidenceCollector,
  EvidenceFinding,
  EvidenceRequest,
} from '@baton-ml/backstage-plugin-ml-models-node';
import { countOf } from './countOf';
import { isDigest, TAG_DIGEST } from './digest';
import { pinnedVersion, versionSource } from './pinnedVersion';

const COMMIT = /^[0-9a-f]{40}$|^[0-9a-f]{64}$/;

type Judged = Omit<EvidenceFinding, 'itemId' | 'source'>;

/**
 * What the registry itself holds of the pinned version.
 *
 * @remarks
 * Reads status, tags, signature, input example, commit and dataset inputs from the inventory. What the registry did not
 * answer is unknown.
 *
 * - `io-signature`: the version is ready and its signature has inputs and outputs, else fail.
 * - `io-examples`: an input example is stored with the version, else fail; one that is too long to be read is unknown.
 * - `repro-commit`: a full commit hash is recorded and the working tree was clean, else fail.
 * - `data-lineage`: the run names its datasets, each with a digest, else fail.
 * - `gov-supply-chain`: the tag `ml-models/digest` holds a digest, else fail; on low tier manual.
 *
 * @internal
 */
export const registryFieldsCollector: EvidenceCollector = {
  id: 'registry-fields',
  itemIds: [
    'io-signature',
    'io-examples',
    'repro-commit',
    'data-lineage',
    'gov-supply-chain',
  ],
  async collect(request) {
    const pinned = pinnedVersion(request);
    if (pinned.missing) {
      return this.itemIds.map(itemId => ({ itemId, ...pinned.missing }));
    }
    const { version } = pinned;
    const source = versionSource(request);
    const judged: Record<string, Judged> = {
      'io-signature': judgeSignature(version),
      'io-examples': judgeExample(version),
      'repro-commit': judgeCommit(version),
      'data-lineage': judgeDatasets(version),
      'gov-supply-chain': judgeDigest(version, request),
    };
    return Object.entries(judged).map(([itemId, each]) => ({
      itemId,
      source,
      live: true,
      ...each,
    }));
  },
};

function judgeSignature(version: InventoryVersionDetails): Judged {
  const { label, signature, status, statusMessage } = version;
  const inputs = { signature, status };
  if (status !== 'ready') {
    const check = status === 'failed' ? 'fail' : 'unknown';
    const why = statusMessage ? `: ${statusMessage}` : '';
    return {
      check,
      message: `Version ${label} is not ready in the registry (${status})${why}.`,
      value: status,
      threshold: 'ready',
      inputs,
    };
  }
  if (!signature) return missingDetail(version, 'signature', inputs);
  const counts = [
    countOf(signature.inputs.length, 'input'),
    countOf(signature.outputs.length, 'output'),
    countOf(signature.params.length, 'parameter'),
  ].join(', ');
  const isComplete =
    signature.inputs.length > 0 && signature.outputs.length > 0;
  return {
    check: isComplete ? 'pass' : 'fail',
    message: isComplete
      ? `The signature has ${counts}.`
      : 'The signature lacks inputs or outputs.',
    value: counts,
    inputs,
    comparisons: [
      ...signature.inputs.map(field => ['input', field] as const),
      ...signature.outputs.map(field => ['output', field] as const),
      ...signature.params.map(field => ['parameter', field] as const),
    ].map(([part, field]) => ({
      name: field.name ?? part,
      value: `${field.type}${field.shape ? ` [${field.shape}]` : ''}, ${
        field.required ? 'required' : 'optional'
      }`,
      result: 'info',
      note: part,
    })),
  };
}

function judgeExample(version: InventoryVersionDetails): Judged {
  const { inputExample } = version;
  const inputs = { inputExample };
  if (inputExample === undefined) {
    return missingDetail(version, 'input example', inputs);
  }
  return {
    check: 'pass',
    message: 'An input example is stored with the version.',
    inputs,
    excerpts: [{ path: 'input example', text: inputExample }],
  };
}

function judgeCommit({ code, tags }: InventoryVersionDetails): Judged {
  const commit = code?.commit;
  const dirty = code?.dirty ?? tags['ml-models/dirty'] === 'true';
  const inputs = { commit, dirty };
  if (!commit) {
    return { check: 'fail', message: 'The run names no commit.', inputs };
  }
  const value = dirty ? `${commit} (dirty)` : commit;
  if (dirty) {
    const message = 'The working tree had changes that were not committed.';
    return { check: 'fail', message, value, inputs };
  }
  if (!COMMIT.test(commit)) {
    const message = 'The recorded commit is no full hash.';
    return { check: 'fail', message, value, inputs };
  }
  return {
    check: 'pass',
    message: `The run points to the clean commit ${commit.slice(0, 8)}.`,
    value,
    inputs,
  };
}

function judgeDatasets(version: InventoryVersionDetails): Judged {
  const { datasets } = version;
  const inputs = { datasets };
  if (datasets.length === 0) return missingDetail(version, 'dataset', inputs);
  const bare = datasets.filter(dataset => !dataset.digest);
  return {
    check: bare.length === 0 ? 'pass' : 'fail',
    message:
      bare.length === 0
        ? `The run names ${countOf(
            datasets.length,
            'dataset',
          )}, each with a digest.`
        : `Without a digest: ${bare.map(({ name }) => name).join(', ')}.`,
    value: datasets
      .map(({ name, digest }) => `${name} ${digest ?? '?'}`)
      .join('; '),
    inputs,
    comparisons: datasets.map(({ name, digest, context }) => ({
      name,
      value: digest,
      result: digest ? 'pass' : 'fail',
      note: context,
    })),
  };
}

function judgeDigest(
  { run, tags }: InventoryVersionDetails,
  { riskTier }: EvidenceRequest,
): Judged {
  const digest = tags[TAG_DIGEST];
  const inputs = { digest, run: run?.id };
  if (isDigest(digest)) {
    const message = 'The registry holds the digest of the artifact.';
    return { check: 'pass', message, value: digest, inputs };
  }
  const message = digest
    ? `The tag ${TAG_DIGEST} is no digest.`
    : `The version has no tag ${TAG_DIGEST}.`;
  return {
    check: riskTier === 'low' ? 'manual' : 'fail',
    message:
      riskTier === 'low'
        ? `${message} Low tier: version and run are compared instead.`
        : message,
    value: digest,
    threshold: 'sha256:…',
    inputs,
  };
}

/** Something the version lacks, unless the registry did not tell. */
function missingDetail(
  version: InventoryVersionDetails,
  what: string,
  inputs: unknown,
): Judged {
  const note = version.notes.find(each =>
    each.toLocaleLowerCase('en-US').includes(what),
  );
  if (version.detailsState === 'unknown' || note) {
    const reason = note ?? version.notes.at(-1) ?? 'no answer.';
    const message = `The registry did not tell whether there is a ${what}: ${reason}`;
    return {
      check: 'unknown',
      message,
      inputs: { ...Object(inputs), unknown: true },
    };
  }
  return { check: 'fail', message: `The version has no ${what}.`, inputs };
}
