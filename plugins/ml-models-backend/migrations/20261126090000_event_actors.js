// @ts-check

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.alterTable('events', table => {
    // What one person did, newest first.
    table.index(['actor', 'id'], 'events_actor_idx');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.alterTable('events', table => {
    table.dropIndex(['actor', 'id'], 'events_actor_idx');
  });
};
