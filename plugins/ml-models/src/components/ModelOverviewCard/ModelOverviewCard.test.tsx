import type { Entity } from '@backstage/catalog-model';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fakeMlModelsApi } from '../../fixtures/fakeMlModelsApi';
import { mockModel } from '../../fixtures/mockModel';
import { mockModelEntity } from '../../fixtures/mockModelEntity';
import { mockSource } from '../../fixtures/mockSource';
import { mockVersion } from '../../fixtures/mockVersion';
import { renderEntityExtension } from '../../__testUtils__/renderEntityExtension';

const group = (name: string, email?: string): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Group',
  metadata: { name, namespace: 'default' },
  spec: { type: 'team', children: [], profile: { email } },
});
const teams = [group('ds-growth', 'ds@example.com'), group('ml-serving')];

const providerMade = mockModelEntity({
  metadata: {
    name: 'churn',
    namespace: 'default',
    annotations: { 'backstage.io/managed-by-location': 'ml-models:main/churn' },
  },
  spec: {
    type: 'other',
    lifecycle: 'experimental',
    owner: 'group:default/growth',
    registry: { instance: 'main', model: 'churn' },
  },
  relations: [{ type: 'ownedBy', targetRef: 'group:default/growth' }],
});

function renderCard(
  options: Omit<Parameters<typeof renderEntityExtension>[0], 'extensions'>,
) {
  return renderEntityExtension({
    extensions: ['entity-card:ml-models/model'],
    ...options,
  });
}

describe('the overview card', () => {
  it('tells who answers for the model, what runs and how good it is', async () => {
    renderCard({
      entity: mockModelEntity(),
      entities: teams,
      api: fakeMlModelsApi({
        models: [mockModel()],
        versions: [mockVersion()],
      }),
    });

    expect(await screen.findByRole('link', { name: 'v11' })).toHaveAttribute(
      'href',
      expect.stringContaining('/versions?version=version-11'),
    );
    expect(screen.getByText('champion')).toBeInTheDocument();
    expect(screen.getByText('challenger')).toBeInTheDocument();
    expect(screen.getByText('0.9342')).toHaveAttribute('title', '0.9342');
    expect(
      screen.getByText('Key metrics of v11, in production'),
    ).toBeInTheDocument();

    const sides = screen.getByRole('region', { name: 'Who answers for it' });
    expect(
      await within(sides).findByRole('link', { name: /ds@example.com/ }),
    ).toHaveAttribute('href', 'mailto:ds@example.com');
    expect(
      within(sides).getByRole('link', { name: 'See its members' }),
    ).toBeInTheDocument();
    expect(sides).toHaveTextContent('version 12 by ada');
    expect(sides).toHaveTextContent('alias champion');
    expect(screen.queryByText('One-sided')).not.toBeInTheDocument();

    expect(screen.getByText('High')).toBeInTheDocument();
    expect(screen.getByText('Decides who gets an offer.')).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: /Open in MLflow main/ }),
    ).toHaveAttribute('href', 'https://mlflow.example/#/models/churn');
    expect(screen.queryByText('Sample data')).not.toBeInTheDocument();
    expect(
      screen.queryByRole('region', { name: 'What should be mended' }),
    ).not.toBeInTheDocument();
  });

  it('names what is missing and how to add each', async () => {
    renderCard({
      entity: mockModelEntity(),
      entities: teams,
      api: fakeMlModelsApi({
        models: [mockModel()],
        versions: [mockVersion({ signature: undefined })],
      }),
    });

    const progress = await screen.findByRole('progressbar', {
      name: 'How complete it is',
    });
    expect(progress).toHaveAttribute('aria-valuenow', '58');
    expect(screen.getByText('7 of 12 there, 58 %')).toBeInTheDocument();
    const mark = screen.getByText('Signature').closest('li');
    expect(mark).toHaveTextContent('Signature: missing');

    const toggle = screen.getByRole('button', {
      name: 'How to add the 5 missing ones',
    });
    expect(toggle).toHaveAttribute('aria-expanded', 'false');
    expect(screen.queryByText(/Log the next version/)).not.toBeInTheDocument();
    await userEvent.click(toggle);
    expect(toggle).toHaveAttribute('aria-expanded', 'true');
    expect(
      screen.getByText(/Log the next version with a signature/),
    ).toBeInTheDocument();
    expect(
      screen.getByText('Set spec.system to the system the model belongs to.'),
    ).toBeInTheDocument();
  });

  it('does not count what the registry cannot tell now', async () => {
    renderCard({
      entity: mockModelEntity(),
      entities: teams,
      api: fakeMlModelsApi({
        models: [mockModel()],
        versions: [
          mockVersion({
            signature: undefined,
            cardMarkdown: undefined,
            detailsState: 'unknown',
          }),
        ],
      }),
    });
    expect(
      await screen.findByText('2 more cannot be checked now.'),
    ).toBeInTheDocument();
    expect(screen.getByText('6 of 10 there, 60 %')).toBeInTheDocument();
  });

  it('says how old the state is when the registry cannot be read, and marks sample data', async () => {
    renderCard({
      entity: mockModelEntity(),
      entities: teams,
      api: fakeMlModelsApi({
        models: [
          mockModel({
            source: { ...mockModel().source, status: 'failing', sample: true },
          }),
        ],
        versions: [mockVersion()],
      }),
    });
    expect(await screen.findByText('Not reachable')).toBeInTheDocument();
    expect(screen.getByText(/Last good state from/)).toHaveTextContent(/ago/);
    expect(screen.getByText('Sample data')).toBeInTheDocument();
  });

  it('opens the card of the version in production', async () => {
    renderCard({
      entity: mockModelEntity(),
      entities: teams,
      api: fakeMlModelsApi({
        models: [mockModel()],
        versions: [mockVersion()],
      }),
    });
    const section = await screen.findByRole('region', { name: 'Model card' });
    expect(section).not.toHaveTextContent('Who leaves next month.');
    const toggle = within(section).getByRole('button', {
      name: 'Read the card of v11',
    });
    await userEvent.click(toggle);
    expect(
      await within(section).findByText('Who leaves next month.'),
    ).toBeInTheDocument();
    expect(
      within(section).getByRole('button', { name: 'Close the card of v11' }),
    ).toHaveAttribute('aria-expanded', 'true');
    expect(
      within(section).getByRole('link', { name: 'All about this version' }),
    ).toHaveAttribute(
      'href',
      expect.stringContaining('/versions?version=version-11'),
    );
    expect(section).not.toHaveTextContent('In the repository');
  });

  it.each([
    [
      'url:https://github.com/acme/churn-service/tree/main/',
      ['https://github.com/acme/churn-service/tree/main/docs/card.md'],
    ],
    ['url:https://git.unknown.example/acme/churn/', []],
  ])('names the card of a descriptor in %s', async (location, hrefs) => {
    const relations = [
      { type: 'trainedIn', targetRef: 'component:default/churn-lab' },
      { type: 'servedBy', targetRef: 'component:default/churn-service' },
    ];
    const component = (name: string, at: string): Entity => ({
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Component',
      metadata: {
        name,
        namespace: 'default',
        annotations: { 'backstage.io/source-location': at },
      },
      spec: { type: 'service', lifecycle: 'production', owner: 'growth' },
    });
    const { spec } = mockModelEntity();
    renderCard({
      entity: mockModelEntity({
        relations,
        spec: { ...spec, modelCard: 'docs/card.md' },
      }),
      entities: [
        ...teams,
        component('churn-lab', 'url:https://github.com/acme/lab/tree/main/'),
        component('churn-service', location),
      ],
      api: fakeMlModelsApi({
        models: [mockModel()],
        versions: [mockVersion({ cardMarkdown: undefined })],
      }),
    });
    const section = await screen.findByRole('region', { name: 'Model card' });
    expect(section).toHaveTextContent('In the repository: docs/card.md');
    expect(within(section).queryByRole('button')).not.toBeInTheDocument();
    await waitFor(() =>
      expect(
        within(section)
          .queryAllByRole('link')
          .map(link => link.getAttribute('href')),
      ).toEqual(hrefs),
    );
  });

  it('is silent about a card where there is none', async () => {
    renderCard({
      entity: mockModelEntity(),
      entities: teams,
      api: fakeMlModelsApi({
        models: [mockModel()],
        versions: [mockVersion({ cardMarkdown: undefined })],
      }),
    });
    expect(
      await screen.findByRole('link', { name: 'v11' }),
    ).toBeInTheDocument();
    await screen.findByText(/How to add/);
    expect(
      screen.queryByRole('region', { name: 'Model card' }),
    ).not.toBeInTheDocument();
  });

  it('does not take the first look for the time of a write', async () => {
    const model = mockModel();
    const lastEngineeringWrite = {
      ...model.lastEngineeringWrite!,
      isFirstSight: true,
    };
    renderCard({
      entity: mockModelEntity(),
      entities: teams,
      api: fakeMlModelsApi({
        models: [{ ...model, lastEngineeringWrite }],
        versions: [mockVersion()],
      }),
    });
    const sides = await screen.findByRole('region', {
      name: 'Who answers for it',
    });
    expect(sides).toHaveTextContent(
      /before the portal first looked, [^:]*2026: alias champion/,
    );
    expect(sides).toHaveTextContent(/ago: version 12/);
  });

  it('explains a model that only one side has written to', async () => {
    renderCard({
      entity: mockModelEntity(),
      entities: teams,
      api: fakeMlModelsApi({
        models: [mockModel({ lastEngineeringWrite: undefined })],
        versions: [mockVersion()],
      }),
    });
    expect(await screen.findByText('One-sided')).toBeInTheDocument();
    expect(
      screen.getByText('Nothing written to the registry yet'),
    ).toBeInTheDocument();
    expect(
      screen.getByText(/So far only data science has written/),
    ).toBeInTheDocument();
  });

  it('offers a ready descriptor for a model that only the registry speaks for', async () => {
    renderCard({
      entity: providerMade,
      api: fakeMlModelsApi({
        models: [mockModel({ registration: 'provider' })],
        versions: [mockVersion()],
      }),
    });
    const warnings = await screen.findByRole('region', {
      name: 'What should be mended',
    });
    expect(warnings).toHaveTextContent(
      'Neither a data science nor an engineering team is named',
    );
    expect(warnings).toHaveTextContent(
      'ml-models/data-science-team: group:default/…',
    );
    await userEvent.click(
      within(warnings).getByRole('button', {
        name: 'Show a ready catalog-info.yaml',
      }),
    );
    const dialog = await screen.findByRole('dialog', {
      name: 'Describe this model in a repository',
    });
    expect(dialog).toHaveTextContent('kind: MlModel');
    expect(dialog).toHaveTextContent('model: churn');
    expect(
      within(dialog).getByRole('button', { name: 'Copy' }),
    ).toBeInTheDocument();
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Close' }),
    );
  });

  it('shows the owner where a team is not named', async () => {
    renderCard({
      entity: providerMade,
      api: fakeMlModelsApi({
        models: [mockModel()],
        versions: [mockVersion()],
      }),
    });
    const sides = await screen.findByRole('region', {
      name: 'Who answers for it',
    });
    expect(within(sides).getAllByText('Not named')).toHaveLength(2);
    expect(within(sides).getAllByRole('link', { name: 'growth' })).toHaveLength(
      2,
    );
  });

  it('finds who is on call at the engineering team where the model names nobody', async () => {
    const annotate = (entity: Entity, url: string): Entity => ({
      ...entity,
      metadata: {
        ...entity.metadata,
        annotations: { 'ml-models/on-call-url': url },
      },
    });
    const engineers = annotate(teams[1], 'https://duty.example/ml-serving');
    const api = fakeMlModelsApi({
      models: [mockModel()],
      versions: [mockVersion()],
    });
    const { unmount } = renderCard({
      entity: mockModelEntity(),
      entities: [teams[0], engineers],
      api,
    });
    const link = () => screen.findByRole('link', { name: /On call/i });
    expect(await link()).toHaveAttribute(
      'href',
      'https://duty.example/ml-serving',
    );
    unmount();

    renderCard({
      entity: annotate(mockModelEntity(), 'https://duty.example/churn'),
      entities: [teams[0], engineers],
      api,
    });
    expect(await link()).toHaveAttribute('href', 'https://duty.example/churn');
  });

  it('leads back to the list of models where the app has it', async () => {
    const options = {
      entity: mockModelEntity(),
      entities: teams,
      api: fakeMlModelsApi({
        models: [mockModel()],
        versions: [mockVersion()],
      }),
    };
    const { unmount } = renderEntityExtension({
      extensions: [
        'entity-card:ml-models/model',
        'page:ml-models',
        'sub-page:ml-models/models',
      ],
      ...options,
    });
    expect(
      await screen.findByRole('link', { name: 'All models' }),
    ).toHaveAttribute('href', '/ml-models/models');
    unmount();

    renderCard(options);
    await screen.findByText('High');
    expect(
      screen.queryByRole('link', { name: 'All models' }),
    ).not.toBeInTheDocument();
  });

  it('says when a named team is not in the catalog', async () => {
    renderCard({
      entity: mockModelEntity(),
      entities: [teams[0]],
      api: fakeMlModelsApi({
        models: [mockModel()],
        versions: [mockVersion()],
      }),
    });
    expect(
      await screen.findByText('This team is not in the catalog.'),
    ).toBeInTheDocument();
  });

  it.each([
    [
      'a registry nobody configured',
      mockModelEntity(),
      fakeMlModelsApi({ sources: [mockSource({ id: 'other' })] }),
      'There is no registry called “main”',
      /Use one of the configured registries in spec.registry.instance: other/,
    ],
    [
      'no registry configured at all',
      mockModelEntity(),
      fakeMlModelsApi({}),
      'There is no registry called “main”',
      /No registry is configured yet/,
    ],
    [
      'a registry not read yet',
      mockModelEntity(),
      fakeMlModelsApi({ sources: [mockSource({ status: 'never-synced' })] }),
      '“main” has not been read yet',
      /The first reading starts by itself/,
    ],
    [
      'a name the registry does not know',
      mockModelEntity(),
      fakeMlModelsApi({ sources: [mockSource()] }),
      '“main” has no registered model “churn”',
      /Check spec.registry.model for the exact name/,
    ],
    [
      'no registry in the descriptor',
      mockModelEntity({
        spec: { ...mockModelEntity().spec, registry: undefined },
      }),
      fakeMlModelsApi({ sources: [mockSource({ id: 'lab' })] }),
      'No registry is named',
      /registry: instance: lab model: "churn"/,
    ],
    [
      'no registry in the descriptor and several to choose from',
      mockModelEntity({
        spec: { ...mockModelEntity().spec, registry: undefined },
      }),
      fakeMlModelsApi({
        sources: [mockSource({ id: 'lab' }), mockSource({ id: 'hub' })],
      }),
      'No registry is named',
      /instance: … # one of: lab, hub model: "churn"/,
    ],
    [
      'no registry in the descriptor and none configured',
      mockModelEntity({
        spec: { ...mockModelEntity().spec, registry: undefined },
      }),
      fakeMlModelsApi({}),
      'No registry is named',
      /No registry is configured yet/,
    ],
    [
      'a descriptor that came second',
      mockModelEntity(),
      fakeMlModelsApi({
        models: [
          mockModel({
            entityRef: 'mlmodel:default/first',
            conflictingEntityRefs: ['mlmodel:default/churn'],
          }),
        ],
        versions: [mockVersion()],
      }),
      'Another entity already speaks for this registered model',
      /keeps it: firstRemove spec.registry here/,
    ],
    [
      'a descriptor others compete with',
      mockModelEntity(),
      fakeMlModelsApi({
        models: [
          mockModel({ conflictingEntityRefs: ['mlmodel:default/second'] }),
        ],
        versions: [mockVersion()],
      }),
      'More than one descriptor names this registered model',
      /ignored: secondRemove spec.registry from the others/,
    ],
    [
      'a model that was renamed in the registry',
      mockModelEntity(),
      fakeMlModelsApi({
        models: [mockModel({ externalId: 'customer: churn' })],
        versions: [mockVersion()],
      }),
      '“churn” is called “customer: churn” in “main” now',
      /registry: instance: main model: "customer: churn"/,
    ],
    [
      'a model missing from the last reading',
      mockModelEntity(),
      fakeMlModelsApi({
        models: [mockModel({ state: 'absent' })],
        versions: [mockVersion()],
      }),
      '“churn” was missing when “main” was last read',
      /What is shown is the last known state/,
    ],
    [
      'a model that is gone',
      mockModelEntity(),
      fakeMlModelsApi({
        models: [mockModel({ state: 'removed' })],
        versions: [mockVersion()],
      }),
      '“churn” is gone from “main”',
      /set spec.lifecycle to retired/,
    ],
  ])(
    'warns about %s and says what to do',
    async (_case, entity, api, title, fix) => {
      renderCard({ entity, api, entities: teams });
      const warnings = await screen.findByRole('region', {
        name: 'What should be mended',
      });
      expect(warnings).toHaveTextContent(title);
      expect(
        within(warnings).getByRole('note').textContent?.replace(/\s+/g, ' '),
      ).toMatch(fix);
    },
  );

  it('keeps what the catalog knows when the inventory fails, and tries again', async () => {
    const api = fakeMlModelsApi({
      models: [mockModel()],
      versions: [mockVersion()],
    });
    const getModelByEntity = jest
      .fn(api.getModelByEntity)
      .mockRejectedValueOnce(
        Object.assign(new Error('Request failed with 403 Forbidden'), {
          body: { error: { message: 'You may not read models.' } },
        }),
      );
    renderCard({
      entity: mockModelEntity(),
      entities: teams,
      api: { ...api, getModelByEntity },
    });

    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('You may not read models.');
    expect(screen.getByRole('link', { name: 'ds-growth' })).toBeInTheDocument();
    expect(
      screen.getByText('5 more cannot be checked now.'),
    ).toBeInTheDocument();
    expect(
      screen.queryByRole('region', { name: 'What should be mended' }),
    ).not.toBeInTheDocument();

    await userEvent.click(within(alert).getByRole('button'));
    expect(
      await screen.findByRole('link', { name: 'v11' }),
    ).toBeInTheDocument();
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });

  it('shows that it loads', async () => {
    renderCard({
      entity: mockModelEntity(),
      api: {
        ...fakeMlModelsApi({}),
        getModelByEntity: () => new Promise(() => {}),
      },
    });
    expect(
      await screen.findByRole('status', { name: 'Loading the model' }),
    ).toBeInTheDocument();
  });
});
