import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { CatalogVisibility } from './CatalogVisibility';
import { ReadDecisions } from './ReadDecisions';

const MODEL = 'mlmodel:default/churn';

/** What callers may see whom the permission framework denies the catalog. */
const visibilityOfDenied = () =>
  CatalogVisibility.create({
    catalog: {} as never,
    decisions: ReadDecisions.create({
      permissions: mockServices.permissions.mock({
        authorizeConditional: async requests =>
          requests.map(() => ({ result: AuthorizeResult.DENY })),
      }),
    }),
  });

describe('CatalogVisibility', () => {
  it('shows models to a service whose token names permissions of a route only', async () => {
    const visible = await visibilityOfDenied().of(
      mockCredentials.service('delivery', {
        permissionNames: ['ml-models.gate.read'],
      }),
    );
    expect(visible.isUnlimited).toBe(true);
    expect(await visible.select([MODEL])).toEqual(new Set([MODEL]));
  });

  it.each([
    ['a person', mockCredentials.user()],
    ['a service without restrictions', mockCredentials.service('delivery')],
  ])('follows the decision for %s', async (_, credentials) => {
    const visible = await visibilityOfDenied().of(credentials);
    expect(visible.isUnlimited).toBe(false);
    expect(await visible.select([MODEL])).toEqual(new Set());
  });
});
