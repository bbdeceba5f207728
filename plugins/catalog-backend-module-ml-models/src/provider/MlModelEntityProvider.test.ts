import { mockServices } from '@backstage/backend-test-utils';
import { stringifyEntityRef } from '@backstage/catalog-model';
import type { EntityProviderMutation } from '@backstage/plugin-catalog-node';
import {
  INVENTORY_CHANGED_TOPIC,
  MlModelsClient,
} from '@baton-ml/backstage-plugin-ml-models-common';
import { FakeInventory } from '../__testUtils__/FakeInventory';
import {
  MlModelEntityProvider,
  PROVIDER_TASK_ID,
} from './MlModelEntityProvider';

const mapping = {
  tags: {
    owner: 'ml-models/owner',
    dataScienceTeam: 'ml-models/data-science-team',
    engineeringTeam: 'ml-models/engineering-team',
    riskTier: 'ml-models/risk-tier',
    system: 'ml-models/system',
    type: 'ml-models/type',
  },
  owners: { default: 'group:default/unowned', map: new Map() },
};

/** A connected provider over a fake backend; mutations as the refs they add and remove. */
async function setUp() {
  const inventory = new FakeInventory();
  const events = mockServices.events();
  const scheduler = mockServices.scheduler();
  const clock = { now: Date.now() };
  const mutations: Array<{ type: string; added: string[]; removed: string[] }> =
    [];
  const sleeps: number[] = [];
  const provider = MlModelEntityProvider.create({
    client: new MlModelsClient({
      discoveryApi: { getBaseUrl: async () => 'http://inventory' },
      fetchApi: { fetch: inventory.fetch },
    }),
    token: async () => 'token',
    mapping,
    events,
    scheduler,
    logger: mockServices.logger.mock(),
    now: () => clock.now,
    sleep: async ms => {
      sleeps.push(ms);
    },
  });
  await provider.connect({
    applyMutation: async (mutation: EntityProviderMutation) => {
      const added =
        mutation.type === 'full' ? mutation.entities : mutation.added;
      const removed = mutation.type === 'full' ? [] : mutation.removed;
      expect(added.every(({ locationKey }) => locationKey === undefined)).toBe(
        true,
      );
      mutations.push({
        type: mutation.type,
        added: added.map(({ entity }) => stringifyEntityRef(entity)),
        removed: removed.map(each =>
          'entityRef' in each
            ? each.entityRef
            : stringifyEntityRef(each.entity),
        ),
      });
    },
    refresh: async () => {},
  });
  return {
    inventory,
    clock,
    mutations,
    sleeps,
    tick: () => scheduler.triggerTask(PROVIDER_TASK_ID),
    tell: (payload: unknown) =>
      events.publish({ topic: INVENTORY_CHANGED_TOPIC, eventPayload: payload }),
    /** Ends when everything asked for before has been done: reads run one after the other. */
    settled: () => provider.applyFullIfDue(),
  };
}

const ref = (name: string) => `mlmodel:default/${name}`;

describe('MlModelEntityProvider', () => {
  it('reads everything at the start and every half hour', async () => {
    const { inventory, clock, mutations, tick } = await setUp();
    inventory.put('churn');
    inventory.put('fraud');
    await tick();
    expect(mutations[0]).toEqual({
      type: 'full',
      added: [ref('churn'), ref('fraud')],
      removed: [],
    });
    mutations.length = 0;

    clock.now += 29 * 60_000;
    await tick();
    expect(mutations).toEqual([]);
    clock.now += 60_000;
    await tick();
    expect(mutations.map(({ type }) => type)).toEqual(['full']);
  });

  it('applies changes told by an event as a delta', async () => {
    const { inventory, mutations, tick, tell, settled } = await setUp();
    inventory.put('churn');
    await tick();
    mutations.length = 0;
    inventory.calls.length = 0;

    const since = new Date().toISOString();
    inventory.put('fraud');
    inventory.withdraw('churn');
    await tell({ since });
    await settled();
    expect(mutations).toEqual([
      { type: 'delta', added: [ref('fraud')], removed: [ref('churn')] },
    ]);
    expect(inventory.calls).toEqual([
      `/inventory/unclaimed?since=${encodeURIComponent(since)}&limit=1000`,
    ]);
  });

  it('reads once for many events that arrive together, from the earliest', async () => {
    const { inventory, tick, tell, settled } = await setUp();
    await tick();
    inventory.calls.length = 0;
    const moments = ['2026-01-03', '2026-01-01', '2026-01-02'];
    await Promise.all(
      moments.map(day => tell({ since: `${day}T00:00:00.000Z` })),
    );
    await settled();
    expect(inventory.calls).toHaveLength(1);
    expect(inventory.calls[0]).toContain('since=2026-01-01');
  });

  it('reads everything when an event does not say since when', async () => {
    const { mutations, tick, tell, settled } = await setUp();
    await tick();
    mutations.length = 0;
    await tell({ since: 'yesterday' });
    await settled();
    await tell(undefined);
    await settled();
    expect(mutations.map(({ type }) => type)).toEqual(['full', 'full']);
  });

  it('removes nothing while no registry has been read', async () => {
    const { inventory, clock, mutations, tick } = await setUp();
    inventory.complete = false;
    await tick();
    expect(mutations).toEqual([]);
    inventory.put('churn');
    await tick();
    expect(mutations).toEqual([
      { type: 'delta', added: [ref('churn')], removed: [] },
    ]);
    // A registry that never answers must not have everything of the others written every minute.
    clock.now += 4 * 60_000;
    await tick();
    expect(mutations).toHaveLength(1);
    inventory.complete = true;
    clock.now += 60_000;
    await tick();
    expect(mutations[1].type).toBe('full');
  });

  it('does nothing in an outage and catches up after it', async () => {
    const { inventory, clock, mutations, sleeps, tick, tell, settled } =
      await setUp();
    inventory.put('churn');
    await tick();
    mutations.length = 0;

    inventory.isDown = true;
    inventory.put('fraud');
    await tell({ since: new Date().toISOString() });
    await settled();
    clock.now += 60_000;
    await tick();
    expect(mutations).toEqual([]);
    expect(sleeps.slice(0, 3)).toEqual([1000, 2000, 4000]);

    inventory.isDown = false;
    clock.now += 60_000;
    await tick();
    expect(mutations[0]).toEqual({
      type: 'full',
      added: [ref('churn'), ref('fraud')],
      removed: [],
    });
  });

  it('tries a failing read again before it gives up', async () => {
    const { inventory, mutations, tick } = await setUp();
    inventory.put('churn');
    inventory.isDown = true;
    inventory.beforeAnswer = () => {
      inventory.isDown = inventory.calls.length < 3;
    };
    await tick();
    expect(mutations[0].type).toBe('full');
  });

  it('never replaces everything by half of it', async () => {
    const { inventory, mutations, tick } = await setUp();
    for (let index = 0; index < 1500; index++) inventory.put(`m${index}`);
    inventory.beforeAnswer = () => {
      inventory.isDown = /cursor=/.test(inventory.calls.at(-1) ?? '');
    };
    await tick();
    expect(mutations).toEqual([]);
  });

  it('applies what changed while the pages were read', async () => {
    const { inventory, mutations, tick } = await setUp();
    for (let index = 0; index < 1500; index++) inventory.put(`m${index}`);
    inventory.beforeAnswer = () => {
      if (/cursor=/.test(inventory.calls.at(-1) ?? '')) {
        inventory.beforeAnswer = undefined;
        inventory.withdraw('m3');
      }
    };
    await tick();
    expect(mutations[0].type).toBe('full');
    expect(mutations[0].added).toContain(ref('m3'));
    expect(new Set(mutations.flatMap(({ removed }) => removed))).toEqual(
      new Set([ref('m3')]),
    );
  });

  it('leaves out a record that cannot be an entity, and only that', async () => {
    const { inventory, mutations, tick } = await setUp();
    inventory.put('churn', { externalId: '' });
    inventory.put('fraud');
    await tick();
    expect(mutations[0].added).toEqual([ref('fraud')]);
  });

  it('handles ten thousand models in calls and mutations of a thousand', async () => {
    const { inventory, clock, mutations, tick, tell, settled } = await setUp();
    for (let index = 0; index < 10_000; index++) inventory.put(`m${index}`);
    clock.now += 120_000;
    await tick();
    expect(mutations).toHaveLength(1);
    expect(new Set(mutations[0].added).size).toBe(10_000);
    // Ten pages, and one question for what changed meanwhile.
    expect(inventory.calls).toHaveLength(11);

    await tell({ since: '2020-01-01T00:00:00.000Z' });
    await settled();
    expect(inventory.calls).toHaveLength(21);
    expect(mutations.slice(1).map(({ added }) => added.length)).toEqual(
      Array(10).fill(1000),
    );
  });
});
