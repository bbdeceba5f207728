import type { Entity } from '@backstage/catalog-model';
import type { HandoffStatus } from '@baton-ml/backstage-plugin-ml-models-common';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderEntityExtension } from '../../__testUtils__/renderEntityExtension';
import { mockHandoffSummary } from '../../fixtures/mockHandoffSummary';
import { mockMlModelsApi } from '../../fixtures/mockMlModelsApi';
import { mockModelEntity } from '../../fixtures/mockModelEntity';

const component: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'serving', namespace: 'default' },
  relations: [{ type: 'serves', targetRef: 'mlmodel:default/churn' }],
};

const group: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Group',
  metadata: { name: 'people-office', namespace: 'default' },
};

function model(name: string): Entity {
  return {
    ...mockModelEntity(),
    metadata: { name, namespace: 'default' },
    relations: [{ type: 'servedBy', targetRef: 'component:default/serving' }],
  };
}

function status(name: string, title: string): HandoffStatus {
  return {
    entityRef: `mlmodel:default/${name}`,
    current: mockHandoffSummary({
      id: name,
      entityRef: `mlmodel:default/${name}`,
      modelTitle: title,
    }),
    openCount: 1,
    blockingItems: [
      {
        id: 'perf-slices',
        title: `Slices of ${title}`,
        state: 'answered',
        check: 'fail',
      },
    ],
    signatures: [],
    causes: [],
  };
}

describe('handoffs on the page of a component', () => {
  const renderCard = (entities: Entity[], items: HandoffStatus[]) => {
    const getHandoffStatus = jest.fn().mockResolvedValue({ items });
    renderEntityExtension({
      extensions: ['entity-card:ml-models/component-handoffs'],
      entity: component,
      entities,
      api: mockMlModelsApi({ getHandoffStatus }),
    });
    return getHandoffStatus;
  };

  it('says of the one model it serves what the page of the model says', async () => {
    renderCard([model('churn')], [status('churn', 'Churn forecast')]);
    expect(await screen.findByText('Handoff of Churn forecast')).toBeVisible();
    expect(screen.getByText('In review')).toBeVisible();
    expect(screen.getByText('Slices of Churn forecast')).toBeVisible();
    expect(
      screen.getByRole('list', { name: 'Progress by section' }),
    ).toBeVisible();
  });

  it('has a line for each of several models, which unfolds', async () => {
    const getHandoffStatus = renderCard(
      [model('churn'), model('demand')],
      [status('churn', 'Churn forecast'), status('demand', 'Demand')],
    );
    const demand = await screen.findByRole('button', {
      name: 'Show more: Demand',
    });
    expect(screen.queryByText('Slices of Demand')).not.toBeInTheDocument();
    await userEvent.click(demand);
    expect(screen.getByText('Slices of Demand')).toBeVisible();
    expect(
      screen.queryByText('Slices of Churn forecast'),
    ).not.toBeInTheDocument();
    const less = screen.getByRole('button', { name: 'Show less: Demand' });
    expect(less).toHaveAttribute('aria-expanded', 'true');
    expect(getHandoffStatus).toHaveBeenCalledTimes(1);
  });
});

describe('handoffs on the page of a group', () => {
  const renderCard = (open: number, ever: number) => {
    const listHandoffs = jest.fn(async ({ state }: { state?: string }) => ({
      items: open > 0 ? [mockHandoffSummary()] : [],
      total: state === 'open' ? open : ever,
    }));
    renderEntityExtension({
      extensions: ['entity-card:ml-models/group-handoffs'],
      entity: group,
      api: mockMlModelsApi({ listHandoffs }),
    });
    return listHandoffs;
  };

  it('are not spoken of where the group never took part in one', async () => {
    const listHandoffs = renderCard(0, 0);
    await waitFor(() => expect(listHandoffs).toHaveBeenCalledTimes(2));
    await waitFor(() =>
      expect(screen.queryByText('Handoffs')).not.toBeInTheDocument(),
    );
  });

  it('are said to be over', async () => {
    renderCard(0, 4);
    expect(await screen.findByText('No handoff is open.')).toBeVisible();
  });

  it('are listed while they are open', async () => {
    const listHandoffs = renderCard(1, 1);
    expect(await screen.findByText('Churn forecast')).toBeVisible();
    expect(listHandoffs).toHaveBeenCalledTimes(1);
  });
});
