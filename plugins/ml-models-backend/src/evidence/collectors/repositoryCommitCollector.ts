import type { EvidenceCollector } from '@baton-ml/backstage-plugin-ml-models-node';
import { repositoryLinks } from '../scm/repositoryLinks';
import type { ScmClients } from '../scm/ScmClients';

const ITEM = 'repro-commit';

/**
 * `repro-commit`: the commit the run names exists in the experiment repository.
 *
 * @remarks
 * Asks the host of the experiment's source location (GitHub, GitLab, Gitea). A host that shows us the repository and does
 * not know the commit: fail. Any other host, or no answer: unknown. Whether the run names a commit at all, the registry
 * says, so without one there is no finding.
 *
 * @internal
 */
export function createRepositoryCommitCollector(
  scm: ScmClients,
): EvidenceCollector {
  return {
    id: 'repository-commit',
    itemIds: [ITEM],
    async collect({ repository, version }) {
      const commit = version?.code?.commit;
      if (!commit) return [];
      const located = await repository.locate('experiment');
      const base = { itemId: ITEM, value: commit };
      if (located.state !== 'found') {
        return [
          {
            ...base,
            check: located.state === 'none' ? 'fail' : 'unknown',
            message: located.reason,
            source: { label: 'Experiment repository' },
            inputs: { commit, state: located.state },
          },
        ];
      }
      const { url, missingCommit } = located.value;
      const place = scm.parse(url);
      const label = place?.project ?? url;
      const short = commit.slice(0, 8);
      const inputs = { commit, url, missingCommit };
      if (missingCommit) {
        const message = `${label} has no commit ${short}.`;
        return [
          { ...base, check: 'fail', message, source: { label, url }, inputs },
        ];
      }
      if (!place || located.value.commit !== commit) {
        const message = `${label} cannot be asked for the commit ${short}.`;
        const source = { label, url };
        return [{ ...base, check: 'unknown', message, source, inputs }];
      }
      return [
        {
          ...base,
          check: 'pass',
          message: `Commit ${short} exists in ${label}.`,
          source: { label, url: repositoryLinks.commit(place, commit) },
          inputs,
        },
      ];
    },
  };
}
