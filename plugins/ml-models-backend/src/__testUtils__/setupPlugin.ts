import type { Knex } from 'knex';
import { createCaller } from './createCaller';
import { modelRecord } from './FakeRegistry';
import { startPlugin } from './startPlugin';

/** The real plugin and a caller that holds its answers against the contract. */
export async function setupPlugin(
  knex: Knex,
  options?: Parameters<typeof startPlugin>[1],
) {
  const plugin = await startPlugin(knex, options);
  return { ...plugin, ...createCaller(plugin.server) };
}

/** Three models in sync; `churn` has three versions, a champion and details of the second. */
export async function setupPluginWithModels(
  knex: Knex,
  options?: Parameters<typeof startPlugin>[1],
) {
  const plugin = await setupPlugin(knex, options);
  plugin.registry
    .addModel(
      modelRecord('churn', { aliases: { champion: '2', candidate: '3' } }),
      1,
      2,
      3,
    )
    .addModel(modelRecord('Fraud 100%', { tags: { team: 'risk' } }), 1)
    .addModel(modelRecord('basket'));
  plugin.registry.versions[1].params = { depth: '2', seed: '7' };
  plugin.registry.details.set('churn/2', {
    signature: {
      inputs: [{ name: 'tenure', type: 'double', required: true }],
      outputs: [{ type: 'tensor(int64)', shape: [-1], required: true }],
      params: [],
    },
    inputExample: '{"tenure":1}',
    datasets: [{ name: 'customers', digest: 'ab12' }],
    notes: [],
  });
  await plugin.sync();
  const { body } = await plugin.get('/models?search=churn');
  const churn = body.items[0];
  const versions = (await plugin.get(`/models/${churn.id}/versions`)).body;
  return { ...plugin, churn, versions };
}
