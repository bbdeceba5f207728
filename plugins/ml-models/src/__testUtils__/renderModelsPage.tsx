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
import { mlModelsApiRef } from '../api';
import { mockMlModelsApi } from '../fixtures/mockMlModelsApi';
import { mockModel } from '../fixtures/mockModel';
import { mlModelsPlugin } from '../plugin';
import { modelListEntity } from './modelListEntity';

const three = [
  modelListEntity('churn', { title: 'Churn', lifecycle: 'production' }),
  modelListEntity('demand', { title: 'Demand', owner: 'group:default/supply' }),
  modelListEntity('pricing', { title: 'Pricing', teams: false }),
];

/**
 * Opens the page with the list of models; three of them, when none are given.
 *
 * @internal
 */
export function renderModelsPage(options: {
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
