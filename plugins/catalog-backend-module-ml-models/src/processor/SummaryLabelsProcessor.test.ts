import { mockServices } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import type { CatalogProcessorCache } from '@backstage/plugin-catalog-node';
import type { JsonValue } from '@backstage/types';
import { MlModelsClient } from '@baton-ml/backstage-plugin-ml-models-common';
import { FakeInventory } from '../__testUtils__/FakeInventory';
import { ModelSummaries } from './ModelSummaries';
import { SummaryLabelsProcessor } from './SummaryLabelsProcessor';

/** Of a model that states none. */
const medium = { 'ml-models/risk-tier': 'medium' };

const location = { type: 'url', target: 'https://example.com' };

function model(name: string, labels?: Record<string, string>): Entity {
  return {
    apiVersion: 'ml-models/v1alpha1',
    kind: 'MlModel',
    metadata: { name, ...(labels && { labels }) },
    spec: {},
  };
}

/** A processor over a fake backend, with a clock that stands until it is moved. */
function setUp(options: { inventory?: FakeInventory } = {}) {
  const inventory = options.inventory ?? new FakeInventory();
  const clock = { now: 1_000_000 };
  const logger = mockServices.logger.mock();
  const caches = new Map<string, Map<string, JsonValue>>();
  let writes = 0;
  const summaries = ModelSummaries.create({
    client: new MlModelsClient({
      discoveryApi: { getBaseUrl: async () => 'http://inventory' },
      fetchApi: { fetch: inventory.fetch },
    }),
    token: async () => 'token',
    logger,
    now: () => clock.now,
  });
  const processorOver = (source: ModelSummaries | undefined) => {
    const processor = SummaryLabelsProcessor.create({ summaries: source });
    return async (entity: Entity) => {
      const values = caches.get(entity.metadata.name) ?? new Map();
      caches.set(entity.metadata.name, values);
      const cache = {
        get: async (key: string) => values.get(key),
        set: async (key: string, value: JsonValue) => {
          writes += 1;
          values.set(key, value);
        },
      } as CatalogProcessorCache;
      const processed = await processor.preProcessEntity(
        entity,
        location,
        jest.fn(),
        location,
        cache,
      );
      return processed.metadata.labels;
    };
  };
  return {
    inventory,
    clock,
    logger,
    summaries,
    process: processorOver(summaries),
    processorOver,
    cacheWrites: () => writes,
  };
}

describe('SummaryLabelsProcessor', () => {
  it('stamps the derived labels, keeps others, removes forged ones', async () => {
    const { inventory, process } = setUp();
    inventory.summarise('churn', {
      latestVersion: '7',
      productionVersion: '5',
      handoffState: 'in-review',
    });
    const forged = {
      team: 'growth',
      'ml-models/latest-version': '99',
      'ml-models/production-version': '99',
    };
    await expect(process(model('churn', forged))).resolves.toEqual({
      team: 'growth',
      'ml-models/latest-version': '7',
      'ml-models/production-version': '5',
      'ml-models/handoff-state': 'in-review',
      ...medium,
    });
    await expect(process(model('unknown', forged))).resolves.toEqual({
      team: 'growth',
      ...medium,
    });
    await expect(
      process(model('unknown', { 'ml-models/handoff-state': 'accepted' })),
    ).resolves.toEqual(medium);
  });

  it.each([
    ['high', 'high'],
    [undefined, 'medium'],
    ['severe', 'medium'],
    [7, 'medium'],
  ])('says of the stated tier %j that %s is in force', async (stated, tier) => {
    const { process } = setUp();
    const entity = model('churn', { 'ml-models/risk-tier': 'low' });
    await expect(
      process({ ...entity, spec: { riskTier: stated } }),
    ).resolves.toEqual({ 'ml-models/risk-tier': tier });
    await expect(process({ ...entity, spec: undefined })).resolves.toEqual(
      medium,
    );
  });

  it.each([[null], [['a']], ['a']])(
    'leaves labels that are %j for the catalog to refuse',
    async labels => {
      const { process } = setUp();
      const entity = model('churn');
      await expect(
        // What a file may hold and the type does not.
        process({
          ...entity,
          metadata: { name: 'churn', labels } as unknown as Entity['metadata'],
        }),
      ).resolves.toEqual(labels);
    },
  );

  it('leaves other kinds alone', async () => {
    const { inventory, process } = setUp();
    const labels = { 'ml-models/latest-version': '99' };
    await expect(
      process({ ...model('churn', labels), kind: 'Component' }),
    ).resolves.toEqual(labels);
    expect(inventory.calls).toEqual([]);
  });

  it('removes forged labels also when none are wanted', async () => {
    const { processorOver, inventory } = setUp();
    inventory.summarise('churn', { latestVersion: '7' });
    const process = processorOver(undefined);
    await expect(
      process(model('churn', { a: 'b', 'ml-models/latest-version': '99' })),
    ).resolves.toEqual({ a: 'b', ...medium });
    expect(inventory.calls).toEqual([]);
  });

  it.each([
    ['v1.0+build 5', 'v1.0-build-5'],
    ['2024/05/01', '2024-05-01'],
    ['-rc_1-', 'rc_1'],
    [`${'a'.repeat(62)}--b`, 'a'.repeat(62)],
    ['版', undefined],
    ['', undefined],
  ])('makes a valid label of version %j: %j', async (latestVersion, label) => {
    const { inventory, process } = setUp();
    inventory.summarise('churn', { latestVersion });
    const labels = await process(model('churn'));
    expect(labels?.['ml-models/latest-version']).toBe(label);
  });

  it('asks once for ten thousand entities, then for changes only', async () => {
    const { inventory, clock, process, cacheWrites } = setUp();
    const names = Array.from({ length: 10_000 }, (_, index) => `m${index}`);
    names.forEach(name => inventory.summarise(name, { latestVersion: '1' }));

    const all = await Promise.all(names.map(name => process(model(name))));
    expect(
      all.every(labels => labels?.['ml-models/latest-version'] === '1'),
    ).toBe(true);
    expect(inventory.calls).toEqual(['/summaries']);
    expect(cacheWrites()).toBe(10_000);

    clock.now += 14_999;
    for (const name of names) await process(model(name));
    expect(inventory.calls).toHaveLength(1);

    inventory.summarise('m3', { latestVersion: '2' });
    inventory.forget('m4');
    clock.now += 1;
    const [m3, m4] = await Promise.all(
      ['m3', 'm4'].map(name => process(model(name))),
    );
    expect(m3).toEqual({ 'ml-models/latest-version': '2', ...medium });
    expect(m4).toEqual(medium);
    expect(inventory.calls[1]).toMatch(/^\/summaries\?since=/);
    expect(inventory.calls).toHaveLength(2);
    // Unchanged labels are not written again.
    expect(cacheWrites()).toBe(10_002);
  });

  it('asks at once when the backend has said that something changed', async () => {
    const { inventory, summaries, process } = setUp();
    await process(model('churn'));
    inventory.summarise('churn', { latestVersion: '8' });
    summaries.invalidate();
    await expect(process(model('churn'))).resolves.toEqual({
      'ml-models/latest-version': '8',
      ...medium,
    });
    await process(model('churn'));
    expect(inventory.calls).toHaveLength(2);
  });

  it('reads everything anew after half an hour', async () => {
    const { inventory, clock, process } = setUp();
    await process(model('churn'));
    clock.now += 30 * 60_000;
    await process(model('churn'));
    expect(inventory.calls).toEqual(['/summaries', '/summaries']);
  });

  it('keeps the last values in an outage, says so once, and asks no more often', async () => {
    const { inventory, clock, logger, process } = setUp();
    inventory.summarise('churn', { latestVersion: '7' });
    await process(model('churn'));
    inventory.isDown = true;
    for (let round = 0; round < 4; round++) {
      clock.now += 15_000;
      await expect(process(model('churn'))).resolves.toEqual({
        'ml-models/latest-version': '7',
        ...medium,
      });
      await process(model('churn'));
    }
    expect(inventory.calls).toHaveLength(5);
    expect(logger.warn).toHaveBeenCalledTimes(1);
  });

  it('falls back on the cache of the entity when it starts in an outage', async () => {
    const { inventory, process, processorOver, logger } = setUp();
    inventory.summarise('churn', { latestVersion: '7' });
    await process(model('churn'));

    inventory.isDown = true;
    const restarted = ModelSummaries.create({
      client: new MlModelsClient({
        discoveryApi: { getBaseUrl: async () => 'http://inventory' },
        fetchApi: { fetch: inventory.fetch },
      }),
      token: async () => 'token',
      logger,
    });
    const processAfterRestart = processorOver(restarted);
    await expect(
      processAfterRestart(model('churn', { 'ml-models/latest-version': '99' })),
    ).resolves.toEqual({ 'ml-models/latest-version': '7', ...medium });
    await expect(processAfterRestart(model('new'))).resolves.toEqual(medium);
  });
});
