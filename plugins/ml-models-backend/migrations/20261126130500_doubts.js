// @ts-check

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  for (const name of ['models', 'versions']) {
    await knex.schema.alterTable(name, table => {
      table
        .timestamp('doubted_since', { useTz: true })
        .comment('Set when a listing that was not believed lacked it');
      // Nearly always empty, and what is asked for at every look at a degraded source.
      table.index(['doubted_since'], `${name}_doubted_since_idx`, {
        predicate: knex.whereNotNull('doubted_since'),
      });
    });
  }
  // What a degraded source misses now waits for its return or for a person as well.
  const degraded = () =>
    knex('sources').whereNotNull('degraded_since').select('id');
  await knex('models')
    .where({ state: 'absent' })
    .whereIn('source_id', degraded())
    .update({
      doubted_since: knex.raw(
        '(select degraded_since from sources where sources.id = models.source_id)',
      ),
    });
  await knex('versions')
    .whereNotNull('absent_since')
    .whereNull('removed_at')
    .whereIn(
      'model_id',
      knex('models').whereIn('source_id', degraded()).select('id'),
    )
    .update({ doubted_since: knex.ref('absent_since') });
  // Their return has to be noticed.
  await knex('models')
    .whereIn(
      'id',
      knex('versions').whereNotNull('doubted_since').select('model_id'),
    )
    .update({ versions_due: true });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  for (const name of ['models', 'versions']) {
    await knex.schema.alterTable(name, table => {
      table.dropIndex(['doubted_since'], `${name}_doubted_since_idx`);
      table.dropColumn('doubted_since');
    });
  }
};
