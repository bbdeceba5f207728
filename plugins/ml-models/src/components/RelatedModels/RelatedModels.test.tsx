import type { Entity } from '@backstage/catalog-model';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fakeMlModelsApi } from '../../fixtures/fakeMlModelsApi';
import { mockModel } from '../../fixtures/mockModel';
import { mockModelEntity } from '../../fixtures/mockModelEntity';
import { renderEntityExtension } from '../../__testUtils__/renderEntityExtension';

function entityOf(
  kind: string,
  name: string,
  relations: Entity['relations'] = [],
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { name, namespace: 'default' },
    spec: { type: 'any', children: [] },
    relations,
  };
}

function modelOf(name: string, relations: [type: string, target: string][]) {
  return mockModelEntity({
    metadata: { name, namespace: 'default' },
    relations: relations.map(([type, targetRef]) => ({ type, targetRef })),
  });
}

describe('the models of a component', () => {
  const component = entityOf('Component', 'churn-service', [
    { type: 'serves', targetRef: 'mlmodel:default/churn' },
  ]);

  it('are those it serves and trains, with what is in production', async () => {
    renderEntityExtension({
      extensions: ['entity-card:ml-models/component-models'],
      entity: component,
      entities: [
        modelOf('churn', [['servedBy', 'component:default/churn-service']]),
        modelOf('lab-only', [['trainedIn', 'component:default/churn-service']]),
        modelOf('other', [['servedBy', 'component:default/other-service']]),
      ],
      api: fakeMlModelsApi({ models: [mockModel()] }),
    });
    const serves = await screen.findByRole('table', { name: 'Serves (1)' });
    expect(
      await within(serves).findByRole('row', {
        name: /churn Production High risk v11 champion/,
      }),
    ).toBeInTheDocument();
    const trains = await screen.findByRole('table', { name: 'Trains (1)' });
    expect(
      within(trains).getByRole('row', { name: /lab-only .* Nothing yet/ }),
    ).toBeInTheDocument();
    expect(screen.queryByText('other')).not.toBeInTheDocument();
  });

  it('say when what is in production is sample data', async () => {
    const model = mockModel();
    renderEntityExtension({
      extensions: ['entity-card:ml-models/component-models'],
      entity: component,
      entities: [
        modelOf('churn', [['servedBy', 'component:default/churn-service']]),
      ],
      api: fakeMlModelsApi({
        models: [{ ...model, source: { ...model.source, sample: true } }],
      }),
    });
    expect(
      await screen.findByRole('row', { name: /v11 champion Sample/ }),
    ).toBeInTheDocument();
  });

  it('are no card where there are none', async () => {
    renderEntityExtension({
      extensions: ['entity-card:ml-models/component-models'],
      entity: entityOf('Component', 'website'),
      api: fakeMlModelsApi({}),
    });
    expect(await screen.findByTestId('empty-entity-page')).toBeInTheDocument();
  });
});

describe('the models of a system', () => {
  it('are those that are part of it', async () => {
    renderEntityExtension({
      extensions: ['entity-card:ml-models/system-models'],
      entity: entityOf('System', 'retention', [
        { type: 'hasPart', targetRef: 'component:default/website' },
        { type: 'hasPart', targetRef: 'mlmodel:default/churn' },
      ]),
      entities: [modelOf('churn', [['partOf', 'system:default/retention']])],
      api: fakeMlModelsApi({ models: [mockModel()] }),
    });
    expect(
      await screen.findByRole('table', { name: 'Contains (1)' }),
    ).toBeInTheDocument();
  });

  it('are no card in a system of other things', async () => {
    renderEntityExtension({
      extensions: ['entity-card:ml-models/system-models'],
      entity: entityOf('System', 'retention', [
        { type: 'hasPart', targetRef: 'component:default/website' },
      ]),
      api: fakeMlModelsApi({}),
    });
    expect(await screen.findByTestId('empty-entity-page')).toBeInTheDocument();
  });
});

describe('the models of a group', () => {
  const team = entityOf('Group', 'ds-growth');
  const many = Array.from({ length: 12 }, (_, index) =>
    modelOf(`model-${String(index).padStart(2, '0')}`, [
      ['modelDevelopedBy', 'group:default/ds-growth'],
      ...(index === 0
        ? [['ownedBy', 'group:default/ds-growth'] as [string, string]]
        : []),
    ]),
  );
  const ownedOnly = modelOf('owned-only', [
    ['ownedBy', 'group:default/ds-growth'],
  ]);

  it('come a few at a time, with one call for what is in production', async () => {
    const api = fakeMlModelsApi({
      models: [mockModel({ entityRef: 'mlmodel:default/model-00' })],
    });
    const getModelsByRefs = jest.fn(api.getModelsByRefs);
    renderEntityExtension({
      extensions: ['entity-card:ml-models/group-models'],
      entity: team,
      entities: [...many, ownedOnly],
      api: { ...api, getModelsByRefs },
    });
    const develops = await screen.findByRole('table', {
      name: 'Develops (12)',
    });
    expect(
      within(develops)
        .getAllByRole('link')
        .map(link => link.textContent),
    ).toEqual(['model-00', 'model-01', 'model-02', 'model-03', 'model-04']);
    // What it develops and owns stands there once.
    expect(
      within(
        await screen.findByRole('table', { name: 'Owns besides (1)' }),
      ).getByRole('link'),
    ).toHaveTextContent('owned-only');
    expect(
      screen.queryByRole('table', { name: /Operates/ }),
    ).not.toBeInTheDocument();
    expect(await within(develops).findByText('v11')).toBeInTheDocument();
    expect(getModelsByRefs).toHaveBeenLastCalledWith([
      'mlmodel:default/model-00',
      'mlmodel:default/model-01',
      'mlmodel:default/model-02',
      'mlmodel:default/model-03',
      'mlmodel:default/model-04',
      'mlmodel:default/owned-only',
    ]);

    await userEvent.click(screen.getByRole('button', { name: 'Next models' }));
    expect(
      await screen.findByRole('link', { name: 'model-05' }),
    ).toBeInTheDocument();
    await userEvent.click(
      screen.getByRole('button', { name: 'Previous models' }),
    );
    expect(
      await screen.findByRole('link', { name: 'model-01' }),
    ).toBeInTheDocument();
  });

  it('are a friendly line where there are none', async () => {
    renderEntityExtension({
      extensions: ['entity-card:ml-models/group-models'],
      entity: team,
      api: fakeMlModelsApi({}),
    });
    expect(
      await screen.findByText(
        'This group develops, operates and owns no model.',
      ),
    ).toBeInTheDocument();
  });

  it('stay when the inventory fails', async () => {
    renderEntityExtension({
      extensions: ['entity-card:ml-models/group-models'],
      entity: team,
      entities: many,
      api: {
        ...fakeMlModelsApi({}),
        getModelsByRefs: async () => {
          throw new Error('The inventory is resting.');
        },
      },
    });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The inventory is resting.',
    );
    const develops = screen.getByRole('table', { name: 'Develops (12)' });
    expect(
      within(develops).getAllByRole('row', { name: /model-0\d .* Not known/ }),
    ).toHaveLength(5);
  });

  it('tell why the catalog did not answer', async () => {
    renderEntityExtension({
      extensions: ['entity-card:ml-models/group-models'],
      entity: team,
      catalogApi: catalogApiMock.mock({
        queryEntities: async () => {
          throw new Error('The catalog is resting.');
        },
      }),
      api: fakeMlModelsApi({}),
    });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The catalog is resting.',
    );
  });
});
