// @ts-check

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.alterTable('models', table => {
    table
      .text('stable_id')
      .comment('Id that survives a rename in the registry');
  });
  await knex.schema.createTable('former_ids', table => {
    table.comment('Ids models had in their registry before they were renamed');
    table.text('source_id').notNullable().comment('Registry');
    table.text('external_id').notNullable().comment("The registry's old id");
    table
      .uuid('model_id')
      .notNullable()
      .references('id')
      .inTable('models')
      .index('former_ids_model_id_idx')
      .comment('The model that had it last');
    table
      .timestamp('until', { useTz: true })
      .notNullable()
      .comment('When we saw that it was renamed');
    table.primary(['source_id', 'external_id']);
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('former_ids');
  await knex.schema.alterTable('models', table => {
    table.dropColumn('stable_id');
  });
};
