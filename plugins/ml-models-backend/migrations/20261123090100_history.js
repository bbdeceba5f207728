// @ts-check

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('events', table => {
    table.comment('Append-only history; rows are never updated or deleted');
    table.bigIncrements('id').comment('Grows with time');
    table
      .timestamp('at', { useTz: true })
      .notNullable()
      .comment('When it happened or was first seen');
    table.text('type').notNullable().comment('For example model.created');
    table
      .text('subject')
      .notNullable()
      .comment('Kind and id, for example model:…');
    table
      .text('actor')
      .notNullable()
      .comment('Entity ref of a person, or system: and a name');
    table.text('version').comment('Label of the version it is about');
    table.text('before').comment('JSON: state before');
    table.text('after').comment('JSON: state after');
    table.text('reason_hash').comment('Hash of the salted reason');
    table
      .integer('chain_index')
      .comment('Place in the chain of the subject; null for imported facts');
    table.text('previous_hash').comment('Hash of the event before');
    table.text('hash').comment('Hash of this event');
    // Two writers cannot continue one chain at the same place.
    table.unique(['subject', 'chain_index'], {
      indexName: 'events_chain_uniq',
    });
    table.index(['subject', 'id'], 'events_subject_idx');
    table.index(['type', 'id'], 'events_type_idx');
  });

  await knex.schema.createTable('event_texts', table => {
    table.comment('What people wrote; a row may be erased on request');
    table
      .bigInteger('event_id')
      .primary()
      .references('id')
      .inTable('events')
      .comment('The event');
    table.text('text').notNullable().comment('The text');
    table.text('salt').notNullable().comment('Makes the hash unguessable');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('event_texts');
  await knex.schema.dropTable('events');
};
