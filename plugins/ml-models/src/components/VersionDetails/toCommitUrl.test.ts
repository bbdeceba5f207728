/* eslint-disable no-script-url -- the very addresses that must never become links */
import { mockApis } from '@backstage/frontend-test-utils';
import { ScmIntegrations } from '@backstage/integration';
import { toCommitUrl } from './toCommitUrl';

const none = ScmIntegrations.fromConfig(mockApis.config());
const configured = ScmIntegrations.fromConfig(
  mockApis.config({
    data: {
      integrations: {
        github: [{ host: 'source.acme.example' }],
        gitlab: [
          {
            host: 'code.acme.example',
            apiBaseUrl: 'https://code.acme.example/api/v4',
          },
          {
            host: 'intranet.acme.example',
            baseUrl: 'https://intranet.acme.example/gitlab',
            apiBaseUrl: 'https://intranet.acme.example/gitlab/api/v4',
          },
        ],
        gitea: [
          { host: '127.0.0.1:7012', baseUrl: 'http://127.0.0.1:7012' },
          // The configuration is believed, not the name.
          { host: 'gitlab.acme.example' },
        ],
        bitbucketServer: [{ host: 'git.acme.example' }],
      },
    },
  }),
);

const commit = '4f2d1c0b9a8e7f6d5c4b3a291807f6e5d4c3b2a1';

describe('toCommitUrl', () => {
  it.each([
    [
      'https://github.com/acme/churn',
      `https://github.com/acme/churn/commit/${commit}`,
    ],
    [
      'https://github.com/acme/churn.git',
      `https://github.com/acme/churn/commit/${commit}`,
    ],
    [
      'https://github.com/acme/churn/',
      `https://github.com/acme/churn/commit/${commit}`,
    ],
    [
      'https://github.acme.example/ml/churn',
      `https://github.acme.example/ml/churn/commit/${commit}`,
    ],
    [
      'https://gitlab.com/acme/ml/churn.git',
      `https://gitlab.com/acme/ml/churn/-/commit/${commit}`,
    ],
    [
      'https://gitlab.acme.example:8443/ml/churn',
      `https://gitlab.acme.example:8443/ml/churn/-/commit/${commit}`,
    ],
    [
      'https://bitbucket.org/acme/churn',
      `https://bitbucket.org/acme/churn/commits/${commit}`,
    ],
    [
      'https://bitbucket.acme.example/scm/ML/churn.git',
      `https://bitbucket.acme.example/projects/ML/repos/churn/commits/${commit}`,
    ],
    [
      'https://codeberg.org/acme/churn',
      `https://codeberg.org/acme/churn/commit/${commit}`,
    ],
    [
      'https://gitea.acme.example/acme/churn.git',
      `https://gitea.acme.example/acme/churn/commit/${commit}`,
    ],
    [
      'https://git.forgejo.example/acme/churn',
      `https://git.forgejo.example/acme/churn/commit/${commit}`,
    ],
  ])('links %s', (repository, expected) => {
    expect(toCommitUrl({ repository, commit }, none)).toBe(expected);
  });

  it.each([
    [
      'https://source.acme.example/ml/churn.git',
      `https://source.acme.example/ml/churn/commit/${commit}`,
    ],
    [
      'https://code.acme.example/ml/growth/churn',
      `https://code.acme.example/ml/growth/churn/-/commit/${commit}`,
    ],
    [
      'https://intranet.acme.example/gitlab/ml/churn.git',
      `https://intranet.acme.example/gitlab/ml/churn/-/commit/${commit}`,
    ],
    [
      'http://127.0.0.1:7012/growth/churn.git',
      `http://127.0.0.1:7012/growth/churn/commit/${commit}`,
    ],
    [
      'https://gitlab.acme.example/ml/churn',
      `https://gitlab.acme.example/ml/churn/commit/${commit}`,
    ],
    [
      'https://git.acme.example/scm/ML/churn.git',
      `https://git.acme.example/projects/ML/repos/churn/commits/${commit}`,
    ],
    [
      'https://dev.azure.com/acme/ml/_git/churn',
      `https://dev.azure.com/acme/ml/_git/churn/commit/${commit}`,
    ],
    // Hosts nobody configured are still told by their names.
    [
      'https://github.other.example/acme/churn',
      `https://github.other.example/acme/churn/commit/${commit}`,
    ],
  ])('links %s by the configured integrations', (repository, expected) => {
    expect(toCommitUrl({ repository, commit }, configured)).toBe(expected);
  });

  it.each([
    ['http://code.acme.example/ml/churn'],
    ['https://127.0.0.1:7012/growth/churn'],
    ['http://127.0.0.1:7013/growth/churn'],
    ['http://127.0.0.1:7012/growth'],
    ['https://intranet.acme.example/wiki/ml/churn'],
    ['https://intranet.acme.example/gitlab/churn'],
    ['https://dev.azure.com/acme/ml'],
    ['https://code.acme.example.evil.example/ml/churn'],
    ['https://token@code.acme.example/ml/churn'],
  ])('is not sure about %s at configured hosts', repository => {
    expect(toCommitUrl({ repository, commit }, configured)).toBeUndefined();
  });

  it.each([
    ['http://github.com/acme/churn'],
    ['git@github.com:acme/churn.git'],
    ['ssh://git@github.com/acme/churn'],
    ['https://token@github.com/acme/churn'],
    ['https://github.com/acme'],
    ['https://git.acme.example/acme/churn'],
    ['https://notgithub.com/acme/churn'],
    ['https://github.com.evil.example/acme'],
    ['https://evilgitlab.example/acme/churn'],
    ['https://bitbucket.acme.example/users/ada/churn'],
    ['javascript:alert(1)//github.com/a/b'],
    ['not an address'],
    [undefined],
  ])('is not sure about %s', repository => {
    expect(toCommitUrl({ repository, commit }, none)).toBeUndefined();
  });

  it.each([
    ['main'],
    ['4f2d1c'],
    ['../../settings'],
    [`${commit}?x=1`],
    [undefined],
  ])('takes no %s for a commit', given => {
    expect(
      toCommitUrl(
        { repository: 'https://github.com/acme/churn', commit: given },
        none,
      ),
    ).toBeUndefined();
  });

  it('knows nothing without code', () => {
    expect(toCommitUrl(undefined, none)).toBeUndefined();
  });
});
