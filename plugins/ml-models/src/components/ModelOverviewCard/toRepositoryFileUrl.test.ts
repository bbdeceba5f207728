import { mockApis } from '@backstage/frontend-test-utils';
import { ScmIntegrations } from '@backstage/integration';
import { toRepositoryFileUrl } from './toRepositoryFileUrl';

const integrations = ScmIntegrations.fromConfig(
  mockApis.config({
    data: {
      integrations: {
        github: [{ host: 'github.com' }],
        gitlab: [
          {
            host: 'code.company.example',
            baseUrl: 'https://code.company.example',
            apiBaseUrl: 'https://code.company.example/api/v4',
          },
        ],
        gitea: [{ host: 'localhost:7012', baseUrl: 'http://localhost:7012' }],
      },
    },
  }),
);

describe('toRepositoryFileUrl', () => {
  it.each([
    [
      'url:https://github.com/acme/churn/tree/main/',
      'https://github.com/acme/churn/tree/main/docs/card.md',
    ],
    [
      'url:https://github.com/acme/churn/blob/main/catalog-info.yaml',
      'https://github.com/acme/churn/tree/main/docs/card.md',
    ],
    [
      'url:https://code.company.example/ml/team/churn/-/tree/main/',
      'https://code.company.example/ml/team/churn/-/tree/main/docs/card.md',
    ],
    [
      'url:http://localhost:7012/growth/churn/src/branch/main/',
      'http://localhost:7012/growth/churn/src/branch/main/docs/card.md',
    ],
    // Where no branch is named, the host is not known, or the location is none of a repository.
    ['url:https://github.com/acme/churn/', undefined],
    ['url:https://git.unknown.example/acme/churn/tree/main/', undefined],
    ['file:/somewhere/catalog-info.yaml', undefined],
  ])('finds the file from %s', (location, expected) => {
    const [, type, target] = location.match(/^(\w+):(.*)$/)!;
    expect(
      toRepositoryFileUrl({
        path: 'docs/card.md',
        location: { type, target },
        integrations,
      }),
    ).toBe(expected);
  });

  it('leaves a whole address alone and needs a location for all else', () => {
    const path = 'https://cards.example.com/churn';
    const location = undefined;
    expect(toRepositoryFileUrl({ path, location, integrations })).toBe(path);
    expect(
      toRepositoryFileUrl({ path: 'card.md', location, integrations }),
    ).toBeUndefined();
  });
});
