import { waitUntil } from './waitUntil.mjs';

/**
 * Waits until the catalog has made everything it knows visible: the wanted number of entities of a kind is processed
 * and stitched, nothing waits to be stitched, and the catalog's own listing counts them.
 *
 * Asks the database for the most part, because counting through the catalog costs it as much as a page of rows.
 *
 * @param {object} options
 * @param {import('./startBackend.mjs').Backend} options.backend with the catalog
 * @param {import('pg').Client} options.client connected to the catalog's database
 * @param {string} options.kind lower-case kind
 * @param {number} options.count entities of that kind
 */
export async function waitUntilStitched(options) {
  const { backend, client, kind, count } = options;
  await waitUntil(
    `${count} entities of kind ${kind} were stitched`,
    async () => {
      const { rows } = await client.query(
        `select
           (select count(*) from final_entities
             where starts_with(entity_ref, $1) and final_entity is not null)::int as stitched,
           exists (select 1 from stitch_queue) as is_waiting`,
        [`${kind}:`],
      );
      return rows[0].stitched >= count && !rows[0].is_waiting;
    },
    { seconds: 1200, everyMs: 200 },
  );
  await waitUntil(
    `the catalog listed ${count} entities of kind ${kind}`,
    async () => {
      const page = await backend.request(
        `/api/catalog/entities/by-query?limit=0&filter=kind=${kind}`,
      );
      return page.totalItems >= count;
    },
    { seconds: 60 },
  );
}
