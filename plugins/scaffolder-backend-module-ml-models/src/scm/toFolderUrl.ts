import type { ScmPlace } from './ScmPlace';

/** Address of the folder at a branch or commit, with a slash at its end, in the form Backstage's URL reader takes. */
export function toFolderUrl(
  place: Omit<ScmPlace, 'ref'>,
  at: { commit: string } | { branch: string },
): string {
  const ref = 'commit' in at ? at.commit : at.branch;
  const marker = {
    github: `/tree/${ref}/`,
    gitlab: `/-/tree/${ref}/`,
    gitea: 'commit' in at ? `/src/commit/${ref}/` : `/src/branch/${ref}/`,
  }[place.provider];
  return `${place.repositoryUrl}${marker}${place.folder}`;
}
