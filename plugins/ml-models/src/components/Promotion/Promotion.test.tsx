import { screen } from '@testing-library/react';
import type { HandoffStatus } from '@baton-ml/backstage-plugin-ml-models-common';
import { renderEntityExtension } from '../../__testUtils__/renderEntityExtension';
import { mockHandoffSummary } from '../../fixtures/mockHandoffSummary';
import { mockMlModelsApi } from '../../fixtures/mockMlModelsApi';
import { withSpec } from '../../fixtures/withSpec';
import { toPromotionState } from './PromotionState';
import { toFormData } from './toFormData';

const modelRef = 'mlmodel:default/churn';
const teams = {
  dataScience: { ref: 'group:default/ds-growth', title: 'Growth' },
  engineering: { ref: 'group:default/platform', title: 'Platform' },
};
const handoff = mockHandoffSummary({
  id: 'handoff-1',
  state: 'preparing',
  version: '7',
  riskTier: 'high',
  teams,
} as object);
const entity = withSpec({ system: 'retention' });

describe('toPromotionState', () => {
  const state = (more: object) =>
    toPromotionState({
      handoff,
      repository: undefined,
      production: undefined,
      ...more,
    }).kind;

  it('offers a repository once the design is agreed, and never a second one', () => {
    expect(state({ handoff: undefined })).toBe('no-handoff');
    for (const early of ['draft', 'design-review']) {
      expect(state({ handoff: { ...handoff, state: early } })).toBe('waiting');
    }
    for (const late of ['preparing', 'in-review', 'approved']) {
      expect(state({ handoff: { ...handoff, state: late } })).toBe('ready');
    }
    expect(state({ handoff: { ...handoff, state: 'suspended' } })).toBe(
      'suspended',
    );
    for (const ended of ['withdrawn', 'superseded', 'retired']) {
      expect(state({ handoff: { ...handoff, state: ended } })).toBe('over');
    }
    expect(state({ repository: { state: 'started', taskId: 't' } })).toBe(
      'started',
    );
    expect(state({ repository: { state: 'linked' } })).toBe('served');
    expect(state({ production: 'churn-service' })).toBe('served');
  });
});

describe('toFormData', () => {
  it('fills in what is known and keeps the name short enough', () => {
    expect(toFormData({ modelRef, handoff, entity })).toEqual({
      sourceModel: modelRef,
      modelVersion: '7',
      handoffId: 'handoff-1',
      name: 'churn-service',
      owner: 'group:default/platform',
      dataScienceTeam: 'group:default/ds-growth',
      system: 'system:default/retention',
      riskTier: 'high',
    });
    const long = `mlmodel:default/${'a'.repeat(60)}`;
    expect(toFormData({ modelRef: long, handoff }).name).toHaveLength(40);
  });
});

describe('PromotionCard', () => {
  function renderCard(status: Partial<HandoffStatus> | null | Error) {
    const getHandoffStatus = jest.fn().mockImplementation(async () => {
      if (status instanceof Error) throw status;
      return { items: [status] };
    });
    const api = mockMlModelsApi({ getHandoffStatus });
    renderEntityExtension({
      extensions: ['entity-card:ml-models/promotion'],
      entity: withSpec({ source: {} }),
      api,
    });
  }

  it.each([
    ['there is no handoff', null, /is a handoff between both teams/],
    ['the last one is over', 'withdrawn', /The last handoff is over/],
  ])('leads to a handoff while %s', async (_, handoffState, text) => {
    renderCard(
      handoffState === null
        ? null
        : { current: { ...handoff, state: handoffState as 'withdrawn' } },
    );
    expect(await screen.findByText(text)).toBeVisible();
    // One button on a page does it, that of the handoff's own card.
    expect(screen.queryByRole('button')).toBeNull();
  });

  it.each([
    ['draft', /once the design is agreed \(state Preparing\)/],
    ['suspended', /The model is suspended/],
  ] as const)(
    'says why nothing can be made in the state %s',
    async (handoffState, text) => {
      renderCard({ current: { ...handoff, state: handoffState } });
      expect(await screen.findByText(text)).toBeVisible();
      expect(screen.queryByRole('button')).toBeNull();
    },
  );

  it('shows the repository there is instead of making a second one', async () => {
    renderCard({
      current: handoff,
      repository: {
        state: 'linked',
        componentRef: 'component:default/churn-service',
        repository: 'https://github.com/growth/churn-service',
      },
    });
    expect(
      await screen.findByRole('link', {
        name: /Open the production repository/,
      }),
    ).toHaveAttribute('href', 'https://github.com/growth/churn-service');
    expect(screen.queryByText('Make the production repository')).toBeNull();
  });

  it('says that nobody knows when the backend does not answer', async () => {
    renderCard(new Error('down'));
    expect(
      await screen.findByText('The state of the promotion could not be read'),
    ).toBeVisible();
  });
});
