import { mockServices } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { migrationsDirectory } from '../database/applyMigrations';
import { createStores } from '../database/createStores';
import { DeletionConfirmation } from '../inventory/DeletionConfirmation';
import { EntityRefAssigner } from '../naming/EntityRefAssigner';
import type { DigestRules } from '../sync/DigestRules';
import { InventorySync } from '../sync/InventorySync';
import { FakeRegistry } from './FakeRegistry';

const testRules: DigestRules = {
  aliases: {
    production: ['champion', 'production'],
    candidate: ['candidate', 'challenger'],
  },
  keyMetrics: [],
};

/**
 * A sync over a real database and a made-up registry, with a clock the test moves.
 */
export async function setupSync(
  knex: Knex,
  options: {
    rules?: DigestRules;
    registry?: FakeRegistry;
    /** Entity refs that are taken in the catalog. */
    foreignRefs?: Set<string>;
  } = {},
) {
  await knex.migrate.latest({ directory: migrationsDirectory });
  const rules = options.rules ?? testRules;
  const registry = options.registry ?? new FakeRegistry();
  const stores = createStores({ knex, keyMetrics: rules.keyMetrics });
  await stores.sources.ensure([registry]);
  const clock = { now: new Date('2026-02-01T00:00:00.000Z') };
  const refs = EntityRefAssigner.create({
    namespaces: new Map(),
    findTaken: async candidates =>
      new Set([
        ...(await stores.sync.models.findAssignedRefs(candidates)),
        ...candidates.filter(ref => options.foreignRefs?.has(ref)),
      ]),
  });
  const sync = InventorySync.create({
    stores: stores.sync,
    refs,
    rules,
    logger: mockServices.logger.mock(),
    now: () => clock.now,
  });
  const confirmation = DeletionConfirmation.create({
    events: mockServices.events.mock(),
    stores: stores.sync,
  });
  return {
    clock,
    /** A person who looked at this revision confirms what is in doubt; answers whether that was done. */
    confirm: (revision: number) =>
      confirmation.confirm(registry.id, {
        which: 'doubted',
        revision,
        reason: 'Really gone',
        actor: 'user:default/mira.lindqvist',
        at: clock.now.toISOString(),
      }),
    knex,
    refs,
    registry,
    stores,
    sync,
    /** Runs a sync at a moment, and answers with what came of it. */
    async runAt(time: string, signal = new AbortController().signal) {
      clock.now = new Date(time);
      return sync.run(registry, signal);
    },
    async findModel(name: string) {
      const models = await stores.models.list({ search: name, limit: 100 });
      return models.find(model => model.name === name);
    },
    async eventTypes(subject?: string) {
      const events = await stores.events.list({ subject, limit: 1000 });
      return events.reverse().map(event => event.type);
    },
  };
}
