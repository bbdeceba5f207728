/** A folder in a repository, taken apart from an address of GitHub, GitLab or Gitea. */
export interface ScmPlace {
  provider: 'github' | 'gitlab' | 'gitea';
  /** Host with port, the key of its integration. */
  host: string;
  /** Address of the repository without a slash at its end. */
  repositoryUrl: string;
  /** Organisation, or for GitLab the group with its parents. */
  owner: string;
  /** Name of the repository. */
  repository: string;
  /** Branch, tag or commit; undefined for the default branch. */
  ref: string | undefined;
  /** Folder inside the repository, empty or with a slash at its end. */
  folder: string;
}
