// @ts-check

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.alterTable('handoff_deployments', table => {
    table.text('run_id').comment('Run the version came from, if reported');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.alterTable('handoff_deployments', table => {
    table.dropColumn('run_id');
  });
};
