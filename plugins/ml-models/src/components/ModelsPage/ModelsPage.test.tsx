import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import type { Entity } from '@backstage/catalog-model';
import { identityApiRef } from '@backstage/core-plugin-api';
import { mockApis, renderTestApp } from '@backstage/frontend-test-utils';
import { DefaultEntityPresentationApi } from '@backstage/plugin-catalog';
import {
  catalogApiRef,
  entityPresentationApiRef,
  entityRouteRef,
  MockStarredEntitiesApi,
  starredEntitiesApiRef,
} from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import type { InventoryModel } from '@baton-ml/backstage-plugin-ml-models-common';
import { screen, waitFor, within } from '@testing-library/react';
import { userEvent as realUserEvent } from '@testing-library/user-event';
import { mlModelsApiRef } from '../../api';
import { mockMlModelsApi } from '../../fixtures/mockMlModelsApi';
import { mockModel } from '../../fixtures/mockModel';
import { mockModelEntity } from '../../fixtures/mockModelEntity';
import mlModelsPlugin from '../..';

const userEvent = realUserEvent.setup({ delay: null });

function entity(
  name: string,
  given: {
    title?: string;
    lifecycle?: string;
    owner?: string;
    teams?: boolean;
    riskTier?: string;
    labels?: Record<string, string>;
  } = {},
): Entity {
  const { title, lifecycle = 'experimental', labels } = given;
  const owner = given.owner ?? 'group:default/growth';
  const plain = mockModelEntity();
  return {
    ...plain,
    metadata: { name, namespace: 'default', title, labels },
    spec: {
      ...plain.spec,
      owner,
      lifecycle,
      ...('riskTier' in given && { riskTier: given.riskTier }),
    },
    relations: [
      {
        type: 'ownedBy',
        targetRef: stringifyEntityRef(
          parseEntityRef(owner, {
            defaultKind: 'group',
            defaultNamespace: 'default',
          }),
        ),
      },
      ...(given.teams === false
        ? []
        : [
            {
              type: 'modelDevelopedBy',
              targetRef: 'group:default/ds-growth',
            },
            { type: 'modelOperatedBy', targetRef: 'group:default/ml-serving' },
          ]),
    ],
  } as Entity;
}

const three = [
  entity('churn', { title: 'Churn', lifecycle: 'production' }),
  entity('demand', { title: 'Demand', owner: 'group:default/supply' }),
  entity('pricing', { title: 'Pricing', teams: false }),
];

const twentyFour = Array.from({ length: 24 }, (_, index) =>
  entity(`model-${String(index).padStart(2, '0')}`),
);

function setUp(options: {
  entities?: Entity[];
  models?: (refs: string[]) => Promise<(InventoryModel | null)[]>;
  search?: string;
  starred?: string[];
  failFacets?: boolean;
  failIdentity?: boolean;
}) {
  // The list provider reads the router's address and writes the window's, as in a browser, where they are one.
  const search = options.search ?? '';
  window.history.replaceState(null, '', `/ml-models/models${search}`);
  const catalog = catalogApiMock({ entities: options.entities ?? three });
  const rows = jest.spyOn(catalog, 'queryEntities');
  const facets = jest.spyOn(catalog, 'getEntityFacets');
  if (options.failFacets) facets.mockRejectedValueOnce(new Error('no facets'));
  const getModelsByRefs = jest.fn(async (refs: string[]) => ({
    items: options.models
      ? await options.models(refs)
      : refs.map(entityRef => mockModel({ entityRef })),
  }));
  const getHandoffStatus = jest.fn(async (refs: string[]) => ({
    items: refs.map(() => null),
  }));
  const starredEntities = new MockStarredEntitiesApi();
  options.starred?.forEach(ref => starredEntities.toggleStarred(ref));
  const identity = mockApis.identity({
    userEntityRef: 'user:default/ada',
    ownershipEntityRefs: ['user:default/ada', 'group:default/supply'],
  });
  if (options.failIdentity) {
    jest
      .spyOn(identity, 'getBackstageIdentity')
      .mockRejectedValueOnce(new Error('the session is over'));
  }
  const view = renderTestApp({
    features: [mlModelsPlugin],
    mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    initialRouteEntries: [`/ml-models/models${search}`],
    apis: [
      [catalogApiRef, catalog],
      [mlModelsApiRef, mockMlModelsApi({ getModelsByRefs, getHandoffStatus })],
      [starredEntitiesApiRef, starredEntities],
      [identityApiRef, identity],
      [
        entityPresentationApiRef,
        DefaultEntityPresentationApi.create({ catalogApi: catalog }),
      ],
    ],
  });
  return { ...view, rows, facets, getModelsByRefs, getHandoffStatus };
}

const table = () => screen.findByRole('table', { name: 'Models' });
const names = async () =>
  within(await table())
    .getAllByRole('rowheader')
    .map(cell => within(cell).getAllByRole('link')[0].textContent);

describe('the models page', () => {
  it('shows rows, then live values, and asks for each thing once', async () => {
    const { rows, facets, getModelsByRefs, getHandoffStatus } = setUp({});
    expect(await names()).toEqual(['Churn', 'Demand', 'Pricing']);

    const churn = screen.getByRole('row', { name: /Churn/ });
    expect(await within(churn).findByText('v11')).toBeVisible();
    expect(within(churn).getByText('champion')).toBeVisible();
    expect(within(churn).getByText('latest v12')).toBeVisible();
    expect(within(churn).getByText('0.9342')).toBeVisible();
    expect(within(churn).getByText('Production')).toBeVisible();
    expect(within(churn).getByText('High risk')).toBeVisible();
    expect(
      within(churn).getByRole('link', { name: 'ds-growth' }),
    ).toHaveAttribute('href', '/catalog/default/group/ds-growth');
    const pricing = screen.getByRole('row', { name: /Pricing/ });
    expect(within(pricing).getAllByText('Nobody named')).toHaveLength(2);
    expect(await screen.findByText('3 models')).toBeInTheDocument();
    expect(
      await screen.findByRole('checkbox', { name: /experimental/i }),
    ).not.toBeChecked();

    // One page of rows, one count, one call for all facets, one for all live values.
    expect(rows.mock.calls.map(([request]) => request)).toEqual([
      expect.objectContaining({
        filter: { kind: 'mlmodel' },
        limit: 20,
        totalItems: 'exclude',
      }),
      expect.objectContaining({ filter: { kind: 'mlmodel' }, limit: 0 }),
    ]);
    expect(facets).toHaveBeenCalledTimes(1);
    expect(facets.mock.calls[0][0].facets).toHaveLength(9);
    expect(getModelsByRefs).toHaveBeenCalledTimes(1);
    expect(getModelsByRefs.mock.calls[0][0]).toEqual(
      three.map(stringifyEntityRef),
    );
    expect(getHandoffStatus.mock.calls).toEqual([
      [three.map(stringifyEntityRef)],
    ]);
    // Facets are counted after the rows have come.
    expect(facets.mock.invocationCallOrder[0]).toBeGreaterThan(
      rows.mock.invocationCallOrder[0],
    );
  });

  it('keeps everything in the URL and reads it back, still with one call each', async () => {
    const first = setUp({ entities: twentyFour });
    await names();
    await userEvent.type(screen.getByRole('searchbox'), 'model');
    await waitFor(() => expect(window.location.search).toContain('model'));
    await userEvent.selectOptions(
      screen.getByRole('combobox', { name: 'Sort by' }),
      'Name, Z to A',
    );
    await userEvent.click(
      await screen.findByRole('checkbox', { name: /experimental/i }),
    );
    await waitFor(async () => expect((await names())[0]).toBe('model-23'));
    await userEvent.click(screen.getByRole('button', { name: 'Next page' }));
    await waitFor(async () => expect((await names())[0]).toBe('model-03'));
    await userEvent.click(screen.getByRole('button', { name: 'Cards' }));
    const cards = await screen.findByRole('list', { name: 'Models' });
    expect(within(cards).getAllByRole('listitem')).toHaveLength(4);
    // However often filters change, facets are not counted again.
    expect(first.facets).toHaveBeenCalledTimes(1);
    const { search } = window.location;
    first.unmount();

    const second = setUp({ entities: twentyFour, search });
    const restored = await screen.findByRole('list', { name: 'Models' });
    expect(within(restored).getAllByRole('listitem')[0]).toHaveTextContent(
      'model-03',
    );
    expect(screen.getByRole('searchbox')).toHaveValue('model');
    expect(screen.getByRole('combobox', { name: 'Sort by' })).toHaveValue(
      'name-desc',
    );
    expect(
      await screen.findByRole('checkbox', { name: /experimental/i }),
    ).toBeChecked();
    expect(await screen.findByText('21–24 of 24')).toBeVisible();
    expect(second.rows.mock.calls.map(([request]) => request)).toEqual([
      {
        filter: { kind: 'mlmodel', 'spec.lifecycle': ['experimental'] },
        fullTextFilter: {
          term: 'model',
          fields: expect.arrayContaining(['metadata.title']),
        },
        orderFields: [{ field: 'metadata.name', order: 'desc' }],
        limit: 20,
        offset: 20,
        totalItems: 'exclude',
      },
      expect.objectContaining({ limit: 0 }),
    ]);
    expect(window.location.search).toBe(search);
  });

  it('narrows to owned and starred models and says when nothing fits', async () => {
    const { rows } = setUp({
      search: '?filters[user]=owned',
      starred: ['mlmodel:default/churn', 'component:default/demand'],
    });
    expect(await names()).toEqual(['Demand']);
    expect(rows).toHaveBeenCalledTimes(2);

    await userEvent.click(screen.getByRole('button', { name: 'Starred' }));
    await waitFor(async () => expect(await names()).toEqual(['Churn']));
    await userEvent.click(screen.getByRole('button', { name: 'Star Churn' }));
    expect(await screen.findByText('No models match')).toBeVisible();
    expect(await screen.findByText('0 models')).toBeInTheDocument();

    await userEvent.click(
      screen.getByRole('button', { name: 'Clear filters' }),
    );
    await waitFor(async () => expect(await names()).toHaveLength(3));
  });

  it.each([
    ['Developed', 'developed', 'modelDevelopedBy'],
    ['Operated', 'operated', 'modelOperatedBy'],
  ])(
    'narrows to what the own teams are responsible for: %s',
    async (label, scope, type) => {
      const mine = { type, targetRef: 'group:default/supply' };
      const other = { ...mine, targetRef: 'group:default/growth' };
      setUp({
        entities: [
          { ...entity('mine', { title: 'Mine' }), relations: [mine] },
          { ...entity('other', { title: 'Other' }), relations: [other] },
          entity('owned', { title: 'Owned', owner: 'group:default/supply' }),
        ],
      });
      expect(await names()).toHaveLength(3);
      await userEvent.click(screen.getByRole('button', { name: label }));
      await waitFor(async () => expect(await names()).toEqual(['Mine']));
      expect(window.location.search).toContain(scope);
    },
  );

  it('shows what is chosen and takes it back', async () => {
    setUp({ search: '?filters[lifecycles]=production&filters[registry]=gone' });
    const chosen = await screen.findByRole('list', { name: 'Chosen filters' });
    expect(
      within(chosen).getByRole('button', {
        name: 'Remove filter Registry: gone',
      }),
    ).toBeVisible();
    // A value no model has any more can still be unticked.
    expect(await screen.findByRole('checkbox', { name: 'gone' })).toBeChecked();
    await userEvent.click(
      within(chosen).getByRole('button', {
        name: 'Remove filter Registry: gone',
      }),
    );
    await waitFor(async () => expect(await names()).toEqual(['Churn']));
    await userEvent.click(
      within(chosen).getByRole('button', { name: 'Clear filters' }),
    );
    await waitFor(async () => expect(await names()).toHaveLength(3));
    expect(window.location.search).not.toContain('production');
  });

  it('keeps the rows when the inventory does not answer', async () => {
    const models = jest
      .fn()
      .mockRejectedValueOnce(new Error('inventory is down'))
      .mockResolvedValue([mockModel()]);
    setUp({
      entities: [
        entity('churn', { labels: { 'ml-models/production-version': '10' } }),
      ],
      models,
    });
    const notice = await screen.findByText(
      'Versions and metrics are not available right now',
    );
    expect(notice).toBeVisible();
    expect(screen.getByText(/inventory is down/)).toBeVisible();
    expect(await names()).toEqual(['churn']);
    // The last word of the catalog, marked as such.
    expect(screen.getByText('v10').parentElement).toHaveAttribute(
      'title',
      expect.stringContaining('As the catalog last heard of it'),
    );
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('v11')).toBeVisible();
    expect(notice).not.toBeInTheDocument();
  });

  it('marks sample data, registries in trouble and vanished models', async () => {
    setUp({
      models: async () => [
        mockModel({ source: { ...mockModel().source, sample: true } }),
        mockModel({ source: { ...mockModel().source, status: 'failing' } }),
        mockModel({ state: 'absent' }),
      ],
    });
    expect(await screen.findByText('Sample')).toBeVisible();
    const rowOf = (name: RegExp) => within(screen.getByRole('row', { name }));
    expect(rowOf(/Churn/).getByText('Sample')).toBeVisible();
    expect(rowOf(/Demand/).getByText('Not reachable')).toBeVisible();
    expect(rowOf(/Pricing/).getByText('Missing in registry')).toBeVisible();
  });

  it('explains how to get models where there are none', async () => {
    const { facets, getModelsByRefs } = setUp({ entities: [] });
    expect(await screen.findByText('No models yet')).toBeVisible();
    expect(screen.getByText('Connect a registry')).toBeVisible();
    expect(screen.getByText(/baseUrl:/)).toBeVisible();
    expect(screen.getAllByRole('link', { name: /Read how/ })).toHaveLength(2);
    expect(screen.queryByRole('searchbox')).not.toBeInTheDocument();
    expect(facets).not.toHaveBeenCalled();
    expect(getModelsByRefs).not.toHaveBeenCalled();
  });

  it('says what failed and tries again', async () => {
    const { rows, facets } = setUp({ search: '?offset=60' });
    // A page that no longer exists is not an empty catalog.
    await userEvent.click(
      await screen.findByRole('button', { name: 'Go to the first page' }),
    );
    expect(await names()).toHaveLength(3);
    expect(facets).toHaveBeenCalledTimes(1);

    rows.mockRejectedValueOnce(new Error('the catalog is down'));
    await userEvent.type(screen.getByRole('searchbox'), 'nothing{Enter}');
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'the catalog is down',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('No models match')).toBeVisible();
    await userEvent.click(
      screen.getByRole('button', { name: 'Clear filters' }),
    );
    expect(await names()).toHaveLength(3);
  });

  it('works without facets', async () => {
    const { facets } = setUp({ failFacets: true });
    expect(await names()).toHaveLength(3);
    expect(
      await screen.findByText('The filters could not be loaded.'),
    ).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(
      await screen.findByRole('checkbox', { name: /experimental/i }),
    ).not.toBeChecked();
    expect(facets).toHaveBeenCalledTimes(2);
  });

  it('works with the keyboard alone', async () => {
    setUp({});
    await names();
    const sort = screen.getByRole('columnheader', { name: /Model/ });
    expect(sort).toHaveAttribute('aria-sort', 'ascending');
    within(sort).getByRole('button').focus();
    await userEvent.keyboard('{Enter}');
    await waitFor(() =>
      expect(sort).toHaveAttribute('aria-sort', 'descending'),
    );
    await waitFor(async () => expect((await names())[0]).toBe('Pricing'));

    const production = await screen.findByRole('checkbox', {
      name: /Production/,
    });
    expect(production).toHaveAccessibleDescription('1');
    production.focus();
    await userEvent.keyboard(' ');
    await waitFor(async () => expect(await names()).toEqual(['Churn']));
    expect(await screen.findByText('1 model')).toBeInTheDocument();
    screen
      .getByRole('button', { name: 'Remove filter Lifecycle: Production' })
      .focus();
    await userEvent.keyboard('{Enter}');
    await waitFor(async () => expect(await names()).toHaveLength(3));
    expect(document.body).not.toHaveFocus();
  });

  it('keeps the focus among the chosen values when one is taken back', async () => {
    setUp({
      search:
        '?filters[lifecycles]=production&filters[lifecycles]=retired&filters[tags]=growth',
    });
    const chip = (name: string) =>
      screen.findByRole('button', { name: `Remove filter ${name}` });
    (await chip('Lifecycle: Retired')).focus();
    await userEvent.keyboard('{Enter}');
    await waitFor(async () => expect(await chip('Tags: growth')).toHaveFocus());
    await userEvent.keyboard('{Enter}');
    await waitFor(async () =>
      expect(await chip('Lifecycle: Production')).toHaveFocus(),
    );
  });

  it('starts anew from the address when its tab is clicked', async () => {
    setUp({});
    await names();
    await userEvent.click(
      await screen.findByRole('checkbox', { name: /Production/ }),
    );
    await waitFor(async () => expect(await names()).toEqual(['Churn']));
    expect(window.location.search).toContain('production');

    await userEvent.click(screen.getByRole('tab', { name: 'Models' }));
    await waitFor(async () => expect(await names()).toHaveLength(3));
    expect(window.location.search).not.toContain('production');
    expect(
      await screen.findByRole('checkbox', { name: /Production/ }),
    ).not.toBeChecked();
  });

  it('finds a value of a facet by what is shown', async () => {
    const groups = Array.from({ length: 8 }, (_, index) => ({
      apiVersion: 'backstage.io/v1beta1',
      kind: 'Group',
      metadata: {
        name: `unit-${index}`,
        namespace: 'default',
        title: index === 7 ? 'Recommendations Science' : `Unit ${index}`,
      },
      spec: { type: 'team', children: [] },
    }));
    setUp({
      entities: [
        ...groups,
        ...groups.map(({ metadata }, index) => ({
          ...entity(`model-${index}`),
          relations: [
            {
              type: 'modelDevelopedBy',
              targetRef: `group:default/${metadata.name}`,
            },
          ],
        })),
      ],
    });
    const facet = within(
      await screen.findByRole('group', { name: /Data science team/ }),
    );
    await userEvent.click(facet.getByRole('button', { name: 'Show 2 more' }));
    const search = facet.getByRole('textbox', {
      name: 'Find in Data science team',
    });
    await userEvent.type(search, 'recommendations sc');
    await waitFor(() => expect(facet.getAllByRole('checkbox')).toHaveLength(1));
    expect(
      facet.getByRole('checkbox', { name: 'Recommendations Science' }),
    ).not.toBeChecked();
    expect(facet.getByTitle('Recommendations Science')).toBeVisible();

    // The name works as well; what all refs share does not.
    await userEvent.clear(search);
    await userEvent.type(search, 'unit-3');
    await waitFor(() => expect(facet.getAllByRole('checkbox')).toHaveLength(1));
    await userEvent.clear(search);
    await userEvent.type(search, 'group');
    await waitFor(() => expect(facet.queryAllByRole('checkbox')).toEqual([]));
  });

  it('sorts by owner however descriptors spell it, and shows the owner the teams do not tell', async () => {
    setUp({
      search: '?filters[order]=relations.ownedBy&filters[order]=asc',
      entities: [
        entity('c', { owner: 'group:default/supply', teams: false }),
        entity('b', { owner: 'ml-serving' }),
        entity('a', { owner: 'user:default/zoe' }),
        entity('d', { owner: 'credit' }),
      ],
    });
    expect(await names()).toEqual(['d', 'b', 'c', 'a']);
    const row = (name: string) =>
      within(screen.getByRole('link', { name }).closest('tr')!);
    expect(row('c').getAllByText('Nobody named')).toHaveLength(2);
    expect(row('c').getByText(/Owner/)).toHaveTextContent('Owner: supply');
    expect(row('a').getByText(/Owner/)).toHaveTextContent('Owner: zoe');
    expect(row('d').getByRole('link', { name: 'credit' })).toHaveAttribute(
      'href',
      '/catalog/default/group/credit',
    );
    // One of both teams is accountable already.
    expect(row('b').queryByText(/Owner/)).not.toBeInTheDocument();
  });

  it('asks for the groups of the person again when they could not be had', async () => {
    setUp({ search: '?filters[user]=owned', failIdentity: true });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'the session is over',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await names()).toEqual(['Demand']);
  });

  it.each(['?limit=0', '?limit=-5&offset=-20', '?limit=1000000'])(
    'takes no page nobody can show from the address: %s',
    async search => {
      const { rows } = setUp({ search });
      expect(await names()).toHaveLength(3);
      expect(rows.mock.calls[0][0]).toMatchObject({ limit: 20 });
      expect(rows.mock.calls).toHaveLength(2);
      expect(screen.queryByText('No models yet')).not.toBeInTheDocument();
    },
  );

  it('leaves out of the address what is no value of a facet', async () => {
    setUp({ search: '?filters[owners]=no ref&filters[owners]=group:supply' });
    const chosen = await screen.findByRole('list', { name: 'Chosen filters' });
    expect(within(chosen).getAllByRole('listitem')).toHaveLength(2);
    expect(
      within(chosen).getByRole('button', {
        name: 'Remove filter Owner: supply',
      }),
    ).toBeVisible();
  });

  it('tells a model without a registry from one nobody can tell about', async () => {
    setUp({
      models: async refs => [mockModel(), ...refs.slice(1).map(() => null)],
    });
    const row = await screen.findByRole('row', { name: /Demand/ });
    expect(await within(row).findAllByText('Not in a registry')).toHaveLength(
      2,
    );
    expect(within(row).queryByText('Unknown')).not.toBeInTheDocument();
  });

  it('tells a tier nobody stated from one that is stated', async () => {
    setUp({
      entities: [
        entity('stated', { riskTier: 'medium' }),
        entity('silent', { riskTier: undefined }),
      ],
    });
    await names();
    const chip = (name: string) =>
      within(screen.getByRole('link', { name }).closest('tr')!).getByText(
        'Medium risk',
      );
    expect(chip('stated')).toHaveTextContent(/^Medium risk$/);
    expect(chip('silent')).toHaveTextContent(/^Medium risk, assumed$/);
  });
});
