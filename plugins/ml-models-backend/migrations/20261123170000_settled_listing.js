// @ts-check

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.alterTable('source_runs', table => {
    table
      .text('settled_listing')
      .comment('JSON array: hashes of pages that left nothing to be done');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.alterTable('source_runs', table => {
    table.dropColumn('settled_listing');
  });
};
