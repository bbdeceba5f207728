import { mockServices } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { churnExperiment } from '../__testUtils__/churn';
import { runAction } from '../__testUtils__/runAction';
import { createDestinationCheckAction } from './createDestinationCheckAction';

const integrations = ScmIntegrations.fromConfig(
  new ConfigReader({
    integrations: {
      gitea: [{ host: 'localhost:3000', baseUrl: 'http://localhost:3000' }],
    },
  }),
);

async function run(
  input: object,
  result: AuthorizeResult.ALLOW | AuthorizeResult.DENY = AuthorizeResult.ALLOW,
) {
  const action = createDestinationCheckAction({
    catalog: catalogServiceMock({ entities: [churnExperiment] }),
    integrations,
    permissions: mockServices.permissions({ result }),
  });
  return await runAction(action, { input });
}

describe('ml:destination:check', () => {
  it.each([
    [
      'github.com?owner=growth&repo=churn',
      'github',
      'https://github.com/growth/churn',
      'https://github.com/growth/churn/blob/main/catalog-info.yaml',
    ],
    [
      'gitlab.com?owner=alder%2Fgrowth&repo=churn',
      'gitlab',
      'https://gitlab.com/alder/growth/churn',
      'https://gitlab.com/alder/growth/churn/-/blob/main/catalog-info.yaml',
    ],
    [
      'localhost:3000?owner=growth&repo=churn',
      'gitea',
      'http://localhost:3000/growth/churn',
      'http://localhost:3000/growth/churn/src/branch/main/catalog-info.yaml',
    ],
  ])(
    'knows its way to %s',
    async (repoUrl, provider, repositoryUrl, catalogInfoUrl) => {
      expect(await run({ repoUrl })).toEqual({
        provider,
        repositoryUrl,
        catalogInfoUrl,
        defaultBranch: 'main',
        ci: provider === 'gitlab' ? 'gitlab-ci' : 'github-actions',
      });
    },
  );

  it('stops for hosts nobody configured or that no template can publish to', async () => {
    await expect(
      run({ repoUrl: 'git.example.org?owner=growth&repo=churn' }),
    ).rejects.toThrow();
    await expect(
      run({
        repoUrl: 'dev.azure.com?organization=o&project=p&repo=churn&owner=o',
      }),
    ).rejects.toThrow('is no GitHub, GitLab or Gitea host');
  });

  it('stops for continuous integration that the host does not run', async () => {
    const github = 'github.com?owner=growth&repo=churn';
    const gitlab = 'gitlab.com?owner=growth&repo=churn';
    const gitea = 'localhost:3000?owner=growth&repo=churn';
    await expect(run({ repoUrl: github, ci: 'gitlab-ci' })).rejects.toThrow(
      'ci: gitlab-ci does not run on github.com',
    );
    await expect(
      run({ repoUrl: gitlab, ci: 'github-actions' }),
    ).rejects.toThrow('choose gitlab-ci');
    for (const ci of ['github-actions', 'gitlab-ci']) {
      expect(await run({ repoUrl: gitea, ci })).toHaveProperty('ci', ci);
    }
  });

  it('stops for names that are taken, unless by the very repository', async () => {
    const entityRefs = [
      'component:default/churn-experiment',
      'mlmodel:default/new',
    ];
    await expect(
      run({ repoUrl: 'github.com?owner=growth&repo=other', entityRefs }),
    ).rejects.toThrow('has component:default/churn-experiment already');
    await run({ repoUrl: 'github.com?owner=growth&repo=churn', entityRefs });
    // A condition of a template that gives nothing.
    await run({
      repoUrl: 'github.com?owner=growth&repo=other',
      entityRefs: ['', 'api:default/new-api'],
    });
  });

  it('stops before anything is made when the person may not start a handoff', async () => {
    const input = { repoUrl: 'github.com?owner=growth&repo=churn' };
    await run(input, AuthorizeResult.DENY);
    await expect(
      run({ ...input, startsHandoff: true }, AuthorizeResult.DENY),
    ).rejects.toThrow('You may not start a handoff');
  });
});
