import { screen, within } from '@testing-library/react';
import { renderEntityExtension } from '../../__testUtils__/renderEntityExtension';
import { mockHandoffSummary } from '../../fixtures/mockHandoffSummary';
import { mockMlModelsApi } from '../../fixtures/mockMlModelsApi';
import { mockModelEntity } from '../../fixtures/mockModelEntity';
import { handoffsRouteRef } from '../../routes';
import { whereToAct } from './whereToAct';

const entity = mockModelEntity();

const status = {
  entityRef: 'mlmodel:default/churn',
  current: mockHandoffSummary({ flags: ['unapproved-alias'] }),
  production: mockHandoffSummary({
    id: 'h-0',
    number: 4,
    version: '5',
    state: 'in-production',
    inProductionAt: '2026-08-01T10:00:00.000Z',
  }),
  openCount: 2,
  blockingItems: [
    {
      id: 'perf-slices',
      title: 'Acceptable on important slices',
      state: 'answered',
      check: 'fail',
    },
  ],
  signatures: [
    {
      transition: 'approve',
      personRef: 'user:default/dana',
      personTitle: 'Dana Fir',
      capacity: 'data-science' as const,
      revisionHash: 'a'.repeat(64),
      at: '2026-11-20T09:00:00.000Z',
      valid: false,
    },
  ],
  causes: [
    {
      level: 'notice' as const,
      code: 'unapproved-alias',
      text: 'The alias champion points to version 8, which is not approved.',
      blocksDeployment: false,
    },
  ],
};

function renderCard(getHandoffStatus: jest.Mock, withPages = true) {
  renderEntityExtension({
    extensions: ['entity-card:ml-models/handoff'],
    entity,
    api: mockMlModelsApi({ getHandoffStatus }),
    mountedRoutes: withPages
      ? { '/ml-models/handoffs': handoffsRouteRef }
      : undefined,
  });
}

describe('HandoffStatusCard', () => {
  it('says where the handoff stands, whose turn it is and what is in the way', async () => {
    renderCard(jest.fn().mockResolvedValue({ items: [status] }));
    expect(await screen.findByText('In review')).toBeVisible();
    expect(
      screen.getByRole('button', { name: 'Next: Review 4 answered items' }),
    ).toHaveAttribute('href', '/ml-models/handoffs/12?show=mine');
    expect(screen.getByRole('link', { name: /Open handoff/ })).toHaveAttribute(
      'href',
      '/ml-models/handoffs/12',
    );
    expect(screen.getByText('2 handoffs of this model are open')).toBeVisible();
    expect(screen.getByText('Acceptable on important slices')).toBeVisible();
    expect(screen.getByText(/which is not approved/)).toBeVisible();
    expect(screen.getByText(/void: the revision changed/)).toBeVisible();
    const sections = screen.getByRole('list', { name: 'Progress by section' });
    expect(
      within(sections).getByRole('progressbar', {
        name: 'Performance benchmarks: 2 of 4 blocking items settled, 1 failing',
      }),
    ).toBeVisible();
  });

  it('leads nowhere where an app has switched the pages off', async () => {
    renderCard(jest.fn().mockResolvedValue({ items: [status] }), false);
    expect(await screen.findByText(/^Version 5 since/)).toBeVisible();
    expect(screen.queryByRole('link', { name: /^Version 5 since/ })).toBeNull();
    expect(screen.getByText('Review 4 answered items')).toBeVisible();
    expect(screen.queryByRole('button', { name: /Next/ })).toBeNull();
  });

  it.each([
    ['draft', {}, '?view=design'],
    ['design-review', {}, '?view=design'],
    ['preparing', {}, '?show=mine'],
    ['preparing', { answered: 8 }, ''],
    ['in-review', { settled: 20 }, ''],
    ['approved', {}, ''],
  ] as const)('leads to the act in the state %s %j', (state, more, search) => {
    const handoff = mockHandoffSummary({ state });
    expect(
      whereToAct({ ...handoff, progress: { ...handoff.progress, ...more } }),
    ).toBe(search);
  });

  it('says that there is none', async () => {
    renderCard(jest.fn().mockResolvedValue({ items: [null] }));
    expect(await screen.findByText('No handoff yet')).toBeVisible();
  });

  it('says why it is not known', async () => {
    renderCard(jest.fn().mockRejectedValue(new Error('No permission')));
    expect(await screen.findByRole('alert')).toHaveTextContent('No permission');
  });
});
