/**
 * Codes of causes that end when a version is pinned again, the same one included: it is something else by now, so its
 * answers begin anew.
 *
 * @internal
 */
export const changedVersionCauses: readonly string[] = [
  'version-deleted',
  'source-repointed',
  'digest-changed',
  'commit-changed',
];
