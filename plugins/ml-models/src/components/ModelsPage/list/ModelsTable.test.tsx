import {
  renderInTestApp,
  TestApiProvider,
} from '@backstage/frontend-test-utils';
import {
  catalogApiRef,
  entityRouteRef,
  MockStarredEntitiesApi,
  starredEntitiesApiRef,
} from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { screen, within } from '@testing-library/react';
import { mlModelsApiRef } from '../../../api';
import { mockHandoffSummary } from '../../../fixtures/mockHandoffSummary';
import { mockMlModelsApi } from '../../../fixtures/mockMlModelsApi';
import { mockModelEntity } from '../../../fixtures/mockModelEntity';
import { ModelsTable } from './ModelsTable';
import { toModelRow } from './toModelRow';

const rows = ['churn', 'demand'].map(name => {
  const entity = mockModelEntity();
  return toModelRow({
    ...entity,
    metadata: { name, namespace: 'default', title: name },
  });
});
const refs = ['mlmodel:default/churn', 'mlmodel:default/demand'];
const status = {
  entityRef: refs[0],
  current: mockHandoffSummary(),
  openCount: 1,
  blockingItems: [],
  signatures: [],
  causes: [],
};

function renderTable(getHandoffStatus: jest.Mock, handoffs = true) {
  renderInTestApp(
    <TestApiProvider
      apis={[
        [mlModelsApiRef, mockMlModelsApi({ getHandoffStatus })],
        [catalogApiRef, catalogApiMock()],
        [starredEntitiesApiRef, new MockStarredEntitiesApi()],
      ]}
    >
      <ModelsTable
        rows={rows}
        fastValue={() => ({ state: 'unknown' })}
        sort={{ field: 'name', direction: 'asc' }}
        onSort={() => {}}
        wide
        handoffs={handoffs}
      />
    </TestApiProvider>,
    { mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef } },
  );
}

const row = async (name: string) =>
  within(await screen.findByRole('row', { name: new RegExp(name) }));

describe('the table of models', () => {
  it('says in one call for all rows where each handoff stands and whose turn it is', async () => {
    const getHandoffStatus = jest
      .fn()
      .mockResolvedValue({ items: [status, null] });
    renderTable(getHandoffStatus);
    const churn = await row('churn');
    expect(await churn.findByText('In review')).toBeVisible();
    expect(churn.getByText('Engineering')).toBeVisible();
    expect(screen.getByRole('columnheader', { name: 'Handoff' })).toBeVisible();
    expect((await row('demand')).queryByText('In review')).toBeNull();
    expect(getHandoffStatus).toHaveBeenCalledTimes(1);
    expect(getHandoffStatus).toHaveBeenCalledWith(refs);
  });

  it('stays as it is while handoffs are on their way, and when they cannot be read', async () => {
    let fail = (_: Error) => {};
    renderTable(
      jest.fn().mockReturnValue(
        new Promise((_, reject) => {
          fail = reject;
        }),
      ),
    );
    expect((await row('churn')).getByRole('rowheader')).toBeVisible();
    fail(new Error('No permission'));
    const cells = (await row('demand')).getAllByRole('cell');
    expect(await within(cells[4]).findByText('Unknown')).toBeInTheDocument();
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
    expect(screen.getAllByRole('rowheader')).toHaveLength(2);
  });

  it('asks for nothing where the column has no room', async () => {
    const getHandoffStatus = jest.fn();
    renderTable(getHandoffStatus, false);
    await row('churn');
    expect(screen.queryByRole('columnheader', { name: 'Handoff' })).toBeNull();
    expect(getHandoffStatus).not.toHaveBeenCalled();
  });
});
