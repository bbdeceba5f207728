import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fakeMlModelsApi } from '../../fixtures/fakeMlModelsApi';
import { mockModelEntity } from '../../fixtures/mockModelEntity';
import { renderEntityExtension } from '../../__testUtils__/renderEntityExtension';

const relations = [
  { type: 'dependsOn', targetRef: 'resource:default/subscriptions' },
  { type: 'trainedIn', targetRef: 'component:default/churn-lab' },
  { type: 'servedBy', targetRef: 'component:default/churn-service' },
  { type: 'providesApi', targetRef: 'api:default/churn-api' },
  { type: 'successorOf', targetRef: 'mlmodel:default/churn-rules' },
  { type: 'modelDevelopedBy', targetRef: 'group:default/ds-growth' },
  { type: 'ownedBy', targetRef: 'group:default/growth' },
];

function renderCard(given: Parameters<typeof mockModelEntity>[0]) {
  return renderEntityExtension({
    extensions: ['entity-card:ml-models/lineage'],
    entity: mockModelEntity(given),
    api: fakeMlModelsApi({}),
  });
}

describe('the lineage card', () => {
  it('gives every relation as a link under its own heading', async () => {
    renderCard({ relations });
    const definitions = await screen.findAllByRole('definition');
    const terms = screen.getAllByRole('term').map(term => term.textContent);
    expect(terms).toEqual([
      'Depends on',
      'Experiment code',
      'Production code',
      'API',
      'Replaces',
    ]);
    expect(
      definitions.map(
        definition => within(definition).getByRole('link').textContent,
      ),
    ).toEqual([
      'subscriptions',
      'churn-lab',
      'churn-service',
      'churn-api',
      'churn-rules',
    ]);
  });

  it('adds the teams when asked to', async () => {
    renderCard({ relations });
    const toggle = await screen.findByRole('checkbox', { name: 'Show teams' });
    expect(screen.queryByText('Data science team')).not.toBeInTheDocument();
    await userEvent.click(toggle);
    expect(screen.getByText('Data science team')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'ds-growth' })).toBeInTheDocument();
  });

  it('says how to link what is not linked', async () => {
    renderCard({ relations: relations.slice(-1) });
    expect(await screen.findByText(/Nothing is linked yet/)).toHaveTextContent(
      'spec.source',
    );
  });
});
