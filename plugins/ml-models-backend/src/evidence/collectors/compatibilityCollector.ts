import {
  compareContracts,
  type ContractField,
  fieldsOfSchemas,
  fieldsOfSignature,
} from '@baton-ml/backstage-plugin-ml-models-common';
import type {
  EvidenceCollector,
  EvidenceRequest,
} from '@baton-ml/backstage-plugin-ml-models-node';
import { countOf } from './countOf';
import { pinnedVersion, versionSource } from './pinnedVersion';
import { readNewestContract } from './readContract';
import { readSchemas } from './readSchemas';

const ITEM = 'io-compatibility';

/**
 * `io-compatibility`: every change that breaks the contract in production is named.
 *
 * @remarks
 * Compares the serving contract with that of the handoff in production, which is read at the commit its version was made
 * from; where either has no schemas, the signatures. Each
 * breaking change must be named by its path in `breakingChanges` of `handoff.yaml`: pass, else fail. Without a version in
 * production: pass.
 *
 * @internal
 */
export const compatibilityCollector: EvidenceCollector = {
  id: 'compatibility',
  itemIds: [ITEM],
  async collect(request) {
    const pinned = pinnedVersion(request);
    if (pinned.missing) return [{ itemId: ITEM, ...pinned.missing }];
    const base = { itemId: ITEM, source: versionSource(request), live: true };
    const label = [request.previous?.version, ...servedLabels(request)].find(
      each => each !== undefined && each !== request.versionLabel,
    );
    if (label === undefined) {
      const message =
        'No other version is in production, so nothing can break.';
      return [{ ...base, check: 'pass', message, inputs: { label } }];
    }
    const pair = await readPair(request, label);
    if (!pair) {
      const message = `The contracts of version ${label} and of this one could not be compared.`;
      return [{ ...base, check: 'unknown', message, inputs: { label } }];
    }
    const changes = compareContracts(pair.before, pair.after);
    const breaking = changes.filter(change => change.breaking);
    const read = breaking.length
      ? await readNewestContract(request)
      : undefined;
    const named = read?.contract?.breakingChanges ?? [];
    const open = breaking.filter(
      change => !named.some(({ path }) => path === change.path),
    );
    const inputs = { ...pair, named };
    const compared = `Compared with version ${label}:`;
    if (open.length > 0 && read?.missing?.check === 'unknown') {
      const message = `${compared} ${countOf(
        open.length,
        'breaking change',
      )}; whether each is named is not known: ${read.missing.message}`;
      return [{ ...base, check: 'unknown', message, changes, inputs }];
    }
    const paths = open
      .slice(0, 5)
      .map(({ path }) => path)
      .join(', ');
    return [
      {
        ...base,
        check: open.length === 0 ? 'pass' : 'fail',
        message:
          open.length === 0
            ? `${compared} ${countOf(changes.length, 'change')}, ${
                breaking.length
              } of them breaking and named.`
            : `${compared} ${countOf(
                open.length,
                'breaking change',
              )} that handoff.yaml does not name: ${paths}.`,
        value: `${countOf(changes.length, 'change')}, ${
          breaking.length
        } breaking`,
        changes,
        inputs,
      },
    ];
  },
};

function servedLabels({ served }: EvidenceRequest): string[] {
  return served.state === 'found'
    ? served.value.map(({ version }) => version)
    : [];
}

/** Both contracts in the same form: schemas where both have them, else signatures. */
async function readPair(
  request: EvidenceRequest,
  label: string,
): Promise<{ before: ContractField[]; after: ContractField[] } | undefined> {
  const { previous } = request;
  if (previous?.schemas) {
    const now = await readSchemas(request);
    if (now.schemas) {
      return {
        before: fieldsOfSchemas(previous.schemas),
        after: fieldsOfSchemas(now.schemas),
      };
    }
    // A host that does not answer must not change what is compared.
    if (now.unread.state === 'unknown') return undefined;
  }
  let before = previous?.signature;
  if (!before) {
    const looked = await request.versions.find(label);
    before = looked.state === 'found' ? looked.value.signature : undefined;
  }
  const after = request.version?.signature;
  if (!before || !after) return undefined;
  return { before: fieldsOfSignature(before), after: fieldsOfSignature(after) };
}
