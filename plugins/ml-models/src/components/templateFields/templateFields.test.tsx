import type { Entity } from '@backstage/catalog-model';
import type { ApiHolder } from '@backstage/core-plugin-api';
import { translationApiRef } from '@backstage/frontend-plugin-api';
import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import { catalogApiRef, entityRouteRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { scaffolderApiRef } from '@backstage/plugin-scaffolder-react';
import type { MlModelsApi } from '@baton-ml/backstage-plugin-ml-models-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState, type ComponentType } from 'react';
import { mlModelsApiRef } from '../../api';
import { mockMlModelsApi } from '../../fixtures/mockMlModelsApi';
import { mockModel } from '../../fixtures/mockModel';
import { mockModelEntity } from '../../fixtures/mockModelEntity';
import { withSpec } from '../../fixtures/withSpec';
import { mockSource } from '../../fixtures/mockSource';
import { mockVersion } from '../../fixtures/mockVersion';
import { MlModelVersionPicker } from './MlModelVersionPicker/MlModelVersionPicker';
import { validateVersion } from './MlModelVersionPicker/validateVersion';
import { MlNamePicker } from './MlNamePicker/MlNamePicker';
import { validateName } from './MlNamePicker/validateName';
import { MlRepositoryPicker } from './MlRepositoryPicker/MlRepositoryPicker';
import { validateRepository } from './MlRepositoryPicker/validateRepository';
import { toWords } from './MlSimilarModels/findSimilarModels';
import { MlSimilarModels } from './MlSimilarModels/MlSimilarModels';
import { MlSourcePicker } from './MlSourcePicker/MlSourcePicker';

/** Renders a field as a form does and answers what the form holds. */
function renderField(
  Field: ComponentType<any>,
  options: {
    api?: Partial<jest.Mocked<MlModelsApi>>;
    entities?: Entity[];
    formData?: object;
    uiOptions?: object;
    integrations?: object[];
    config?: object;
    value?: string;
  } = {},
) {
  const onChange = jest.fn();
  function Form() {
    const [value, setValue] = useState(options.value);
    return (
      <Field
        formData={value}
        onChange={(next: string) => {
          onChange(next);
          setValue(next);
        }}
        schema={{ title: 'Field', description: 'What it is' }}
        uiSchema={{ 'ui:options': options.uiOptions ?? {} }}
        idSchema={{ $id: 'field' }}
        formContext={{ formData: options.formData ?? {} }}
      />
    );
  }
  renderInTestApp(<Form />, {
    mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    config: options.config as never,
    apis: [
      [mlModelsApiRef, mockMlModelsApi(options.api ?? {})],
      [catalogApiRef, catalogApiMock({ entities: options.entities ?? [] })],
      [
        scaffolderApiRef,
        {
          getIntegrationsList: async () => ({
            integrations: options.integrations ?? [],
          }),
        },
      ],
      mockApis.permission(),
    ] as never,
  });
  return onChange;
}

function faultsOf(validate: (field: { addError(m: string): void }) => unknown) {
  const faults: string[] = [];
  const done = validate({ addError: message => faults.push(message) });
  return Promise.resolve(done).then(() => faults);
}

/** What the rules of a form get: the words, and the catalog where it is asked. */
function contextOf(catalogApi?: object) {
  const translation = mockApis.translation();
  const get = ({ id }: { id: string }) =>
    id === translationApiRef.id ? translation : catalogApi;
  return { apiHolder: { get } as ApiHolder };
}

describe('MlSourcePicker', () => {
  const listSources = (...ids: string[]) => ({
    listSources: jest.fn().mockResolvedValue({
      items: ids.map(id => mockSource({ id, title: id, type: id })),
    }),
  });

  it('chooses the only registry by itself, and the one that fits the tracking', async () => {
    const onChange = renderField(MlSourcePicker, { api: listSources('main') });
    await waitFor(() => expect(onChange).toHaveBeenCalledWith('main'));
  });

  it('offers what fits the platform that was chosen', async () => {
    const onChange = renderField(MlSourcePicker, {
      api: listSources('mlflow', 'wandb'),
      formData: { tracking: 'wandb' },
    });
    await waitFor(() => expect(onChange).toHaveBeenCalledWith('wandb'));
  });

  it('does not keep a registry of another platform than the one that is tracked to', async () => {
    const onChange = renderField(MlSourcePicker, {
      api: listSources('mlflow', 'wandb'),
      formData: { tracking: 'wandb' },
      value: 'mlflow',
    });
    await waitFor(() => expect(onChange).toHaveBeenCalledWith('wandb'));
  });

  it('offers no registry that does not fit, and says so', async () => {
    const onChange = renderField(MlSourcePicker, {
      api: listSources('mlflow'),
      formData: { tracking: 'wandb' },
      value: 'mlflow',
    });
    expect(
      await screen.findByText(/No registry of this kind is connected/),
    ).toBeVisible();
    expect(onChange).toHaveBeenLastCalledWith(undefined);
  });

  it('says that nothing is connected, or that nobody answered', async () => {
    renderField(MlSourcePicker, { api: listSources() });
    expect(await screen.findByText(/No registry is connected/)).toBeVisible();
  });

  it('offers to try again when the registries cannot be read', async () => {
    renderField(MlSourcePicker, {
      api: { listSources: jest.fn().mockRejectedValue(new Error('down')) },
    });
    expect(
      await screen.findByText('The registries could not be read'),
    ).toBeVisible();
    expect(screen.getByText('down')).toBeVisible();
  });
});

describe('MlModelVersionPicker', () => {
  const api = () => ({
    getModelByEntity: jest.fn().mockResolvedValue(mockModel()),
    listVersions: jest.fn().mockResolvedValue({
      items: [
        mockVersion({ id: 'v8', label: '8', aliases: [] }),
        mockVersion({ id: 'v7', label: '7', aliases: ['champion'] }),
      ],
      totalCount: 2,
      keyMetricNames: [],
    }),
  });

  it('asks for a model first', async () => {
    renderField(MlModelVersionPicker);
    expect(await screen.findByRole('textbox')).toBeDisabled();
  });

  it('offers versions that are ready, with the aliases that point to them', async () => {
    const given = api();
    const onChange = renderField(MlModelVersionPicker, {
      api: given,
      formData: { sourceModel: 'mlmodel:default/churn' },
    });
    await userEvent.click(await screen.findByRole('button', { name: /Field/ }));
    expect(given.listVersions).toHaveBeenCalledWith(
      expect.anything(),
      expect.objectContaining({ status: 'ready' }),
    );
    const option = await screen.findByRole('option', { name: /champion/ });
    await userEvent.click(option);
    expect(onChange).toHaveBeenLastCalledWith('7');
  });

  it('says that no registered model belongs to it', async () => {
    renderField(MlModelVersionPicker, {
      api: { getModelByEntity: jest.fn().mockResolvedValue(undefined) },
      formData: { sourceModel: 'mlmodel:default/churn' },
    });
    expect(
      await screen.findByText(/No registered model belongs to it/),
    ).toBeVisible();
  });

  it('refuses latest', async () => {
    const check = (value: string) =>
      faultsOf(f => validateVersion(value, f, contextOf()));
    expect(await check('Latest')).toEqual([
      '“latest” is no version: a promotion is about exactly one',
    ]);
    expect(await check('7')).toEqual([]);
  });
});

describe('MlNamePicker', () => {
  const entities = [mockModelEntity()];
  const { name: taken } = entities[0].metadata;
  const uiOptions = { entityRefs: ['mlmodel:default/<name>'] };

  it('says while one types whether a name is allowed and free', async () => {
    renderField(MlNamePicker, { entities, uiOptions });
    const field = await screen.findByRole('textbox', { name: /Field/ });
    await userEvent.type(field, 'A');
    expect(await screen.findByText(/Three to forty/)).toBeVisible();
    await userEvent.clear(field);
    await userEvent.type(field, taken);
    expect(await screen.findByText(/Taken already/)).toBeVisible();
    await userEvent.type(field, '-next');
    expect(await screen.findByText('The name is free')).toBeVisible();
  });

  it('looks at further names while another field is empty', async () => {
    const context = (formData: object) => ({
      ...contextOf(catalogApiMock({ entities })),
      formData,
      uiSchema: {
        'ui:options': {
          entityRefsWithout: { sourceModel: ['mlmodel:default/<name>'] },
        },
      },
    });
    const check = (formData: object) =>
      faultsOf(f => validateName(taken, f, context(formData)));
    expect(await check({})).toHaveLength(1);
    expect(await check({ sourceModel: 'mlmodel:default/x' })).toEqual([]);
  });

  it('keeps a taken name from going on, and lets it when the catalog is down', async () => {
    const context = (catalogApi: object) => ({
      ...contextOf(catalogApi),
      uiSchema: { 'ui:options': uiOptions },
    });
    const catalog = catalogApiMock({ entities });
    const check = (name: string, api: object = catalog) =>
      faultsOf(f => validateName(name, f, context(api)));
    expect(await check(taken)).toEqual([
      expect.stringContaining(`mlmodel:default/${taken}`),
    ]);
    expect(await check('Bad Name')).toHaveLength(1);
    expect(await check('quite-new')).toEqual([]);
    const down = { getEntitiesByRefs: async () => Promise.reject(new Error()) };
    expect(await check(taken, down)).toEqual([]);
  });
});

describe('MlSimilarModels', () => {
  it('lists models with the same words, those of the same kind first', async () => {
    const model = (name: string, type: string) => ({
      ...withSpec({ type }),
      metadata: { namespace: 'default', name, title: `Churn ${name}` },
    });
    renderField(MlSimilarModels, {
      entities: [model('alpha', 'regressor'), model('beta', 'classifier')],
      formData: { title: 'Churn of the model', problemType: 'classifier' },
    });
    const [first, second] = await screen.findAllByRole('listitem');
    expect(within(first).getByText(/same kind/)).toBeVisible();
    expect(second).toHaveTextContent('regressor');
  });

  it('leaves out words that say nothing', () => {
    expect(toWords(['the-churn-model', 'Churn prediction for EU'])).toEqual([
      'churn',
    ]);
  });
});

describe('MlRepositoryPicker', () => {
  const integrations = [
    { type: 'azure', host: 'dev.azure.com', title: 'Azure' },
    { type: 'github', host: 'github.com', title: 'GitHub' },
  ];

  it('offers hosts that can be published to, and proposes the name of the model', async () => {
    const onChange = renderField(MlRepositoryPicker, {
      integrations,
      formData: { name: 'churn' },
    });
    await waitFor(() =>
      expect(onChange).toHaveBeenCalledWith('github.com?owner=&repo=churn'),
    );
    await userEvent.type(
      screen.getByRole('textbox', { name: /Organisation/ }),
      'growth',
    );
    expect(
      await screen.findByText('Will be created at github.com/growth/churn'),
    ).toBeVisible();
  });

  it('offers the name again when the model was renamed afterwards', async () => {
    const onChange = renderField(MlRepositoryPicker, {
      integrations,
      formData: { name: 'churn-next' },
      value: 'github.com?owner=growth&repo=churn',
    });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Name it churn-next' }),
    );
    expect(onChange).toHaveBeenLastCalledWith(
      'github.com?owner=growth&repo=churn-next',
    );
    expect(screen.queryByRole('button', { name: /Name it/ })).toBeNull();
  });

  it('offers only what the portal is configured for', async () => {
    const onChange = renderField(MlRepositoryPicker, {
      integrations,
      config: {
        mlModels: {
          templates: {
            destinations: [{ host: 'git.example.com', owners: ['growth'] }],
          },
        },
      },
    });
    await waitFor(() =>
      expect(onChange).toHaveBeenCalledWith(
        'git.example.com?owner=growth&repo=',
      ),
    );
  });

  it('says that no host is configured', async () => {
    renderField(MlRepositoryPicker);
    expect(await screen.findByText(/No GitHub, GitLab or Gitea/)).toBeVisible();
  });

  it('refuses what is incomplete or no name', async () => {
    const check = (value?: string) =>
      faultsOf(f => validateRepository(value, f, contextOf()));
    expect(await check('github.com?owner=o&repo=r')).toEqual([]);
    expect(await check('gitlab.com?owner=a%2Fb&repo=r')).toEqual([]);
    for (const bad of [
      undefined,
      'github.com?owner=o',
      'github.com?owner=o+o&repo=r',
      'github.com?owner=o&repo=..',
    ]) {
      expect(await check(bad)).toHaveLength(1);
    }
  });
});
