// @ts-check

/**
 * Columns of everything that people record. Rows are never updated or deleted: a correction is a row that names the
 * one it replaces, and of two corrections of one row the second is refused.
 *
 * @param {import('knex').Knex.CreateTableBuilder} table
 * @param {string} name
 */
function addRecordColumns(table, name) {
  table.uuid('id').primary().comment('Also in the events');
  table.text('subject').notNullable().comment('Subject of its events');
  table
    .text('unit_ref')
    .comment('Unit it counts for; null when the entity is in none');
  table.text('note').comment('What the person wrote');
  table.uuid('corrects').comment('Row that this one replaces');
  table
    .boolean('withdrawn')
    .notNullable()
    .comment('True for a row that takes another one back');
  table
    .text('recorded_by')
    .notNullable()
    .comment('Entity ref of a person, or system: and a name for imports');
  table.timestamp('recorded_at', { useTz: true }).notNullable();
  table
    .text('idempotency_key')
    .comment('What the caller sent so that a repeated call does no harm');
  table.text('request_hash').comment('Hash of the body sent with the key');
  table.unique(['corrects'], { indexName: `${name}_corrects_uniq` });
  table.unique(['recorded_by', 'idempotency_key'], {
    indexName: `${name}_idempotency_uniq`,
  });
}

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('capacity_entries', table => {
    table.comment('Engineering days of a unit per period: sums only');
    addRecordColumns(table, 'capacity_entries');
    table.text('kind').notNullable().comment('actual or planned');
    table.text('from_day').notNullable().comment('YYYY-MM-DD, first day');
    table.text('to_day').notNullable().comment('YYYY-MM-DD, last day');
    table.double('net_days').notNullable().comment('Engineering days');
    table
      .double('productionizing_days')
      .notNullable()
      .comment('Of these, spent on bringing models to production');
    table.index(['unit_ref', 'kind', 'from_day'], 'capacity_entries_unit_idx');
  });

  await knex.schema.createTable('engineer_allocations', table => {
    table.comment('Engineers lent to data-science teams and systems');
    addRecordColumns(table, 'engineer_allocations');
    table.text('engineer_ref').notNullable().comment('User');
    table.text('target_ref').notNullable().comment('Group or System');
    table.text('from_day').notNullable().comment('YYYY-MM-DD, first day');
    table.text('to_day').comment('YYYY-MM-DD, last day; open when null');
    table.double('share').notNullable().comment('Above 0, at most 1');
    table.index(['target_ref'], 'engineer_allocations_target_idx');
    table.index(['engineer_ref'], 'engineer_allocations_engineer_idx');
    table.index(['unit_ref'], 'engineer_allocations_unit_idx');
  });

  await knex.schema.createTable('on_call_attestations', table => {
    table.comment('Words of people on the rotation of a model');
    addRecordColumns(table, 'on_call_attestations');
    table.text('model_ref').notNullable().comment('MlModel');
    table
      .boolean('shared')
      .notNullable()
      .comment('Data scientists and engineers share the rotation');
    table
      .text('hours')
      .notNullable()
      .comment('around-the-clock or business-hours');
    table.timestamp('expires_at', { useTz: true }).notNullable();
    table.index(['model_ref'], 'on_call_attestations_model_idx');
  });

  await knex.schema.createTable('organisation_reviews', table => {
    table.comment('What was seen and decided at reviews of units');
    addRecordColumns(table, 'organisation_reviews');
    table.text('held_on').notNullable().comment('YYYY-MM-DD');
    table.text('attendees').notNullable().comment('JSON: refs of users');
    table.integer('size').notNullable().comment('People counted');
    table.text('by_role').notNullable().comment('JSON: people per role');
    table.integer('production_models').notNullable();
    table
      .text('production_model_refs')
      .comment('JSON: refs; null when they are not known any more');
    table.text('recommended').comment('Pattern the size asked for');
    table.text('pattern_before').comment('Declared pattern');
    table.text('pattern_after').comment('Decided pattern');
    table.text('decision').notNullable();
    table.text('next_due').notNullable().comment('YYYY-MM-DD');
    table.index(['unit_ref', 'held_on'], 'organisation_reviews_unit_idx');
  });

  await knex.schema.createTable('unit_snapshots', table => {
    table.comment('How each unit was on each day, written by a job');
    table.text('unit_ref').notNullable();
    table.text('day').notNullable().comment('YYYY-MM-DD in UTC');
    table.integer('practitioners').notNullable();
    table.integer('members').notNullable();
    table.text('by_role').notNullable().comment('JSON: people per role');
    table.integer('production_models').notNullable();
    table.text('declared').comment('Declared pattern');
    table.text('recommended').comment('Advice in force, with hysteresis');
    table
      .text('left_since')
      .comment('YYYY-MM-DD: since when the size asks for another pattern');
    table
      .text('mismatch_since')
      .comment('YYYY-MM-DD: since when declared and advised pattern differ');
    table.primary(['unit_ref', 'day']);
  });

  await knex.schema.createTable('on_call_rotations', table => {
    table.comment('What the pager said last, asked for by a job');
    table.text('annotation').notNullable().comment('Name of the annotation');
    table.text('value').notNullable().comment('Its value on an entity');
    table
      .text('participants')
      .comment('JSON: refs of users; null when never answered');
    table.integer('unmatched').comment('People whom the catalog does not know');
    table.text('url').comment('Page of the rotation');
    table.timestamp('checked_at', { useTz: true }).notNullable();
    table
      .timestamp('answered_at', { useTz: true })
      .comment('When the pager last answered');
    table
      .timestamp('failing_since', { useTz: true })
      .comment('Since when it does not');
    table.text('message').comment('Why not, in words');
    table.primary(['annotation', 'value']);
  });

  await knex.schema.createTable('review_reminders', table => {
    table.comment('Which due review was announced, so that it is once');
    table.text('unit_ref').notNullable();
    table
      .text('occasion')
      .notNullable()
      .comment('State and day of the review that was announced');
    table.timestamp('sent_at', { useTz: true }).notNullable();
    table.primary(['unit_ref', 'occasion']);
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('review_reminders');
  await knex.schema.dropTable('on_call_rotations');
  await knex.schema.dropTable('unit_snapshots');
  await knex.schema.dropTable('organisation_reviews');
  await knex.schema.dropTable('on_call_attestations');
  await knex.schema.dropTable('engineer_allocations');
  await knex.schema.dropTable('capacity_entries');
};
