import type {
  EvidenceFinding,
  RepositoryFile,
} from '@baton-ml/backstage-plugin-ml-models-node';

/**
 * What to say of an item whose file is not there or could not be asked for.
 *
 * @internal
 */
export function unreadFile(
  itemId: string,
  file: Exclude<RepositoryFile, { state: 'found' }>,
  whenNone: 'fail' | 'manual' = 'fail',
): EvidenceFinding {
  return {
    itemId,
    check: file.state === 'none' ? whenNone : 'unknown',
    message: file.reason,
    source: { label: file.path, url: file.url },
    inputs: { path: file.path, state: file.state },
    live: true,
  };
}
