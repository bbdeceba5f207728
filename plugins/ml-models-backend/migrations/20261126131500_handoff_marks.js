// @ts-check

/** How rows written before say in their JSON that an independent reviewer is asked; sides come in either order. */
const ASKED_BEFORE = [
  '',
  '"data-science",',
  '"engineering",',
  '"data-science","engineering",',
  '"engineering","data-science",',
];

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.alterTable('handoffs', table => {
    table
      .boolean('owner_gone')
      .notNullable()
      .defaultTo(false)
      .comment('The catalog no longer has the owner');
    table
      .boolean('asks_independent')
      .notNullable()
      .defaultTo(false)
      .comment('An independent reviewer is asked, alone or beside the sides');
  });
  await knex('handoffs')
    .where(either => {
      for (const before of ASKED_BEFORE) {
        either.orWhere('summary', 'like', `%"asked":[${before}"independent"%`);
      }
    })
    .update({ asks_independent: true });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  // Both databases drop a column in place, so that partial indexes of the table stay.
  await knex.raw('alter table handoffs drop column owner_gone');
  await knex.raw('alter table handoffs drop column asks_independent');
};
