import type { ScmPlace } from './ScmPlace';
import { toFolderUrl } from './toFolderUrl';

/** Address of a file in the folder at a branch or commit, for people and for Backstage's URL reader. */
export function toFileUrl(
  place: Omit<ScmPlace, 'ref'>,
  at: { commit: string } | { branch: string },
  path: string,
): string {
  return `${toFolderUrl(place, at).replace('/tree/', '/blob/')}${path}`;
}
