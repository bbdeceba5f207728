import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import { parsePlace } from './parsePlace';
import { toFileUrl } from './toFileUrl';
import { toFolderUrl } from './toFolderUrl';

const integrations = ScmIntegrations.fromConfig(
  new ConfigReader({
    integrations: {
      gitlab: [
        {
          host: 'code.example.com',
          apiBaseUrl: 'https://code.example.com/git/api/v4',
          baseUrl: 'https://code.example.com/git',
        },
      ],
      gitea: [{ host: 'localhost:3000', baseUrl: 'http://localhost:3000' }],
    },
  }),
);
const commit = 'a'.repeat(40);

describe('addresses of repositories', () => {
  it.each([
    [
      'https://github.com/growth/churn/tree/main/models/',
      'https://github.com/growth/churn/tree/<commit>/models/',
      'https://github.com/growth/churn/blob/<commit>/models/handoff.yaml',
    ],
    [
      'https://github.com/growth/churn/blob/main/catalog-info.yaml',
      'https://github.com/growth/churn/tree/<commit>/',
      'https://github.com/growth/churn/blob/<commit>/handoff.yaml',
    ],
    [
      'https://github.com/growth/churn.git',
      'https://github.com/growth/churn/tree/<commit>/',
      'https://github.com/growth/churn/blob/<commit>/handoff.yaml',
    ],
    [
      'https://gitlab.com/alder/growth/churn/-/tree/main/',
      'https://gitlab.com/alder/growth/churn/-/tree/<commit>/',
      'https://gitlab.com/alder/growth/churn/-/blob/<commit>/handoff.yaml',
    ],
    [
      'https://code.example.com/git/growth/churn/-/blob/main/catalog-info.yaml',
      'https://code.example.com/git/growth/churn/-/tree/<commit>/',
      'https://code.example.com/git/growth/churn/-/blob/<commit>/handoff.yaml',
    ],
    [
      'http://localhost:3000/growth/churn/src/branch/main/',
      'http://localhost:3000/growth/churn/src/commit/<commit>/',
      'http://localhost:3000/growth/churn/src/commit/<commit>/handoff.yaml',
    ],
  ])('%s at a commit', (url, folder, file) => {
    const place = parsePlace(url, integrations)!;
    expect(toFolderUrl(place, { commit })).toBe(
      folder.replace('<commit>', commit),
    );
    expect(toFileUrl(place, { commit }, 'handoff.yaml')).toBe(
      file.replace('<commit>', commit),
    );
  });

  it('knows owner, repository, branch and folder', () => {
    expect(
      parsePlace(
        'https://github.com/growth/churn/tree/main/a/b/',
        integrations,
      ),
    ).toEqual({
      provider: 'github',
      host: 'github.com',
      repositoryUrl: 'https://github.com/growth/churn',
      owner: 'growth',
      repository: 'churn',
      ref: 'main',
      folder: 'a/b/',
    });
  });

  it.each([
    'https://git.example.org/growth/churn',
    'https://github.com/growth',
    'https://dev.azure.com/org/project/_git/churn',
  ])('does not know its way around %s', url => {
    expect(parsePlace(url, integrations)).toBeUndefined();
  });
});
