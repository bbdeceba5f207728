import type {
  EvidenceRequest,
  RepositoryFile,
  RepositorySide,
} from '@baton-ml/backstage-plugin-ml-models-node';
import { isObject } from '../parsing/isObject';
import { parseJson } from '../parsing/parseJson';

const PATHS = {
  input: 'schemas/input.schema.json',
  output: 'schemas/output.schema.json',
};

/** The two JSON Schemas of the serving contract, or the file that stands in the way. @internal */
export type ReadSchemas =
  | {
      schemas: { input: object; output: object };
      files: Extract<RepositoryFile, { state: 'found' }>[];
      unread?: undefined;
    }
  | {
      schemas?: undefined;
      unread: Exclude<RepositoryFile, { state: 'found' }>;
    };

/**
 * Reads the serving contract: from the production repository as it is now, or, before there is one, from the experiment
 * at the commit of the version. A file that is no JSON object counts as none.
 *
 * @internal
 */
export async function readSchemas(
  request: EvidenceRequest,
): Promise<ReadSchemas> {
  const production = await request.repository.locate('production');
  // A production component that could not be asked must not be replaced by what the experiment says.
  const side: RepositorySide =
    production.state === 'none' ? 'experiment' : 'production';
  const [input, output] = await Promise.all([
    readSchema(request, side, PATHS.input),
    readSchema(request, side, PATHS.output),
  ]);
  if (input.unread) return { unread: input.unread };
  if (output.unread) return { unread: output.unread };
  return {
    schemas: { input: input.schema, output: output.schema },
    files: [input.file, output.file],
  };
}

type ReadSchema =
  | {
      schema: object;
      file: Extract<RepositoryFile, { state: 'found' }>;
      unread?: undefined;
    }
  | { unread: Exclude<RepositoryFile, { state: 'found' }> };

async function readSchema(
  request: EvidenceRequest,
  side: RepositorySide,
  path: string,
): Promise<ReadSchema> {
  const file = await request.repository.read(side, path);
  if (file.state !== 'found') return { unread: file };
  const { fault, value } = parseJson(file.text);
  if (fault !== undefined || !isObject(value)) {
    const reason = `${path} is no JSON Schema: ${
      fault ?? 'expected an object'
    }.`;
    return { unread: { state: 'none', path, url: file.url, reason } };
  }
  return { schema: value, file };
}
