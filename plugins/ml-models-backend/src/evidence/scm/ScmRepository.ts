/** Hosts whose addresses and API are understood. @internal */
export type ScmHostType = 'github' | 'gitlab' | 'gitea';

/**
 * A repository on a host of the portal's `integrations`, taken apart from an address of it.
 *
 * @internal
 */
export interface ScmRepository {
  type: ScmHostType;
  /** Host with port as in the configuration. */
  host: string;
  /** `owner/name`; on GitLab also with subgroups. */
  project: string;
  /** Page of the repository, without a slash at its end. */
  webUrl: string;
  /** Branch, tag or commit the address names. */
  ref?: string;
  /** Folder the address names, without slashes at its ends; empty for the root. */
  directory: string;
}
