/* eslint-disable no-script-url -- the very addresses that must never become links */
import { toCommitUrl } from './toCommitUrl';

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
    expect(toCommitUrl({ repository, commit })).toBe(expected);
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
    expect(toCommitUrl({ repository, commit })).toBeUndefined();
  });

  it.each([
    ['main'],
    ['4f2d1c'],
    ['../../settings'],
    [`${commit}?x=1`],
    [undefined],
  ])('takes no %s for a commit', given => {
    expect(
      toCommitUrl({
        repository: 'https://github.com/acme/churn',
        commit: given,
      }),
    ).toBeUndefined();
  });

  it('knows nothing without code', () => {
    expect(toCommitUrl(undefined)).toBeUndefined();
  });
});
