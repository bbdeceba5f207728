import type { JsonObject } from '@backstage/types';
import type {
  EvidenceVersions,
  PreviousHandoff,
  RepositoryFiles,
} from '@baton-ml/backstage-plugin-ml-models-node';
import { isObject } from '../parsing/isObject';
import { parseJson } from '../parsing/parseJson';

const PATHS = {
  input: 'schemas/input.schema.json',
  output: 'schemas/output.schema.json',
};

/**
 * The serving contract of the version that was in production before, from the experiment repository at the commit that
 * version was made from. Undefined when either schema cannot be had; signatures are compared then.
 *
 * @internal
 */
export async function readPreviousSchemas(options: {
  previous: PreviousHandoff;
  versions: EvidenceVersions;
  /** Files of the repositories at a commit. */
  filesAt(commit: string): RepositoryFiles;
}): Promise<PreviousHandoff['schemas']> {
  const looked = await options.versions.find(options.previous.version);
  const commit =
    looked.state === 'found' ? looked.value.code?.commit : undefined;
  if (!commit) return undefined;
  const files = options.filesAt(commit);
  const located = await files.locate('experiment');
  // What the branch holds now is no contract of then.
  if (located.state !== 'found' || located.value.commit !== commit) {
    return undefined;
  }
  const [input, output] = await Promise.all(
    [PATHS.input, PATHS.output].map(async path => {
      const file = await files.read('experiment', path);
      const { value } = file.state === 'found' ? parseJson(file.text) : {};
      return isObject(value) ? (value as JsonObject) : undefined;
    }),
  );
  return input && output ? { input, output } : undefined;
}
