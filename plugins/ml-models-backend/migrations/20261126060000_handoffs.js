// @ts-check

/** @param {import('knex').Knex.CreateTableBuilder} table */
const belongsToHandoff = table =>
  table
    .uuid('handoff_id')
    .notNullable()
    .references('id')
    .inTable('handoffs')
    .comment('The handoff');

/**
 * @param {import('knex').Knex.CreateTableBuilder} table
 * @param {string} name
 */
const time = (table, name) => table.timestamp(name, { useTz: true });

// Text that is compared and paged by its bytes, so that a cursor means the same on both engines.
/** @param {import('knex').Knex} knex */
const bytewiseText = knex =>
  knex.client.config.client === 'pg' ? 'text collate "C"' : 'text';

/** @param {import('knex').Knex} knex */
async function createHandoffs(knex) {
  await knex.schema.createTable('checklists', table => {
    table.comment('Checklists as handoffs started with them; never changed');
    table.text('hash').primary().comment('SHA-256 of the content');
    table.text('checklist_id').notNullable().comment('Id of the checklist');
    table.text('version').notNullable().comment('Semantic version');
    table.text('content').notNullable().comment('JSON: the template');
    time(table, 'first_used_at').notNullable().comment('First handoff with it');
  });

  await knex.schema.createTable('handoffs', table => {
    table.comment(
      'One row per model, environment and version handed over; never deleted',
    );
    table.uuid('id').primary().comment('Our id');
    table
      .integer('number')
      .notNullable()
      .unique({ indexName: 'handoffs_number_uniq' })
      .comment('Counts up over all handoffs; what people say aloud');
    table.text('model_ref').notNullable().comment('Entity ref of the model');
    table.text('model_title').notNullable().comment('Its title at the start');
    table
      .text('search_key')
      .notNullable()
      .comment('Ref and title in lower case, for search');
    table
      .specificType('model_key', bytewiseText(knex))
      .notNullable()
      .comment('Title in lower case, for order');
    table.uuid('model_id').comment('Row in models');
    table.text('source_id').comment('Registry instance that was reviewed');
    table.text('external_id').comment('Registered model that was reviewed');
    table.text('environment').notNullable().comment('For example production');
    table
      .text('version')
      .notNullable()
      .comment('Label of the pinned version; empty while none is pinned');
    table.uuid('version_id').comment('Row in versions');
    table.text('digest').comment('sha256:… of the pinned version');
    table.text('commit').comment('Commit of the pinned version');
    table.text('run_id').comment('Run of the pinned version');
    table.text('author').comment('Login of who registered it');
    table.text('risk_tier').notNullable().comment('low, medium or high');
    table.text('risk_reason').comment('Why that tier');
    table.text('state').notNullable().comment('See the transition table');
    time(table, 'state_since').notNullable().comment('Since when');
    table
      .integer('revision')
      .notNullable()
      .comment('Moves with each change of the row that a person makes');
    table
      .text('revision_hash')
      .notNullable()
      .comment('What a signature covers');
    table
      .integer('round')
      .notNullable()
      .comment('Submissions so far; 0 before the first');
    table.text('creator_ref').notNullable().comment('Who started it');
    table.text('creator_kind').notNullable().comment('user, service or system');
    table.text('owner_ref').comment('Owner of the model');
    table.text('owner_title').comment('Its title then');
    table.text('data_science_ref').comment('Team that presents');
    table.text('data_science_title').comment('Its title then');
    table.text('engineering_ref').comment('Team that takes over');
    table.text('engineering_title').comment('Its title then');
    table
      .boolean('data_science_gone')
      .notNullable()
      .comment('The catalog no longer has that team');
    table
      .boolean('engineering_gone')
      .notNullable()
      .comment('The catalog no longer has that team');
    table
      .text('checklist_hash')
      .notNullable()
      .references('hash')
      .inTable('checklists')
      .comment('Checklist it keeps');
    table.text('requirements').notNullable().comment('JSON: what is needed');
    table.text('constraints').notNullable().comment('JSON: what is possible');
    table.text('thresholds').notNullable().comment('JSON array: in force');
    table
      .text('agreed_thresholds')
      .comment('JSON array: as the design review set them');
    table.boolean('review_skipped').notNullable().comment('No design review');
    table.boolean('review_waived').notNullable().comment('Engineering said so');
    table.boolean('overridden').notNullable().comment('By an administrator');
    time(table, 'due_at').comment('When the review is expected to be done');
    time(table, 'submitted_at').comment('Newest submission');
    time(table, 'review_started_at').comment('First act of the reviewing side');
    time(table, 'approved_at').comment('Last signature');
    time(table, 'in_production_at').comment('First time in production');
    time(table, 'withdrawn_at').comment('When it was withdrawn');
    table.boolean('was_in_production').notNullable().comment('Ever live');
    table.uuid('parent_id').comment('Handoff of the version before');
    time(table, 'unlinked_since').comment('Since when the entity is gone');
    table.text('staleness').notNullable().comment('fresh, aging, invalidated');
    table.text('staleness_causes').notNullable().comment('JSON array');
    table.text('turn').notNullable().comment('Who has to act next');
    time(table, 'turn_since').notNullable().comment('Since when');
    table.text('summary').notNullable().comment('JSON: what lists show');
    table.boolean('imported').notNullable().comment('Replayed from a file');
    table.text('repository').comment('JSON: production repository');
    time(table, 'created_at').notNullable().comment('Start');
    time(table, 'updated_at').notNullable().comment('Newest change');
    table.index(['model_ref', 'created_at'], 'handoffs_model_idx');
    table.index(['model_id'], 'handoffs_inventory_idx');
    table.index(['state', 'updated_at', 'number'], 'handoffs_state_idx');
    table.index(['updated_at', 'number'], 'handoffs_updated_idx');
    table.index(['turn_since', 'number'], 'handoffs_age_idx');
    table.index(['due_at'], 'handoffs_due_idx');
    table.index(['model_key', 'number'], 'handoffs_name_idx');
    table.index(['data_science_ref', 'state'], 'handoffs_data_science_idx');
    table.index(['engineering_ref', 'state'], 'handoffs_engineering_idx');
    table.index(['risk_tier', 'state'], 'handoffs_tier_idx');
  });
  await knex.raw(
    `create unique index handoffs_open_uniq on handoffs (model_ref, environment, version)
     where state in ('draft', 'design-review', 'preparing', 'in-review', 'changes-requested', 'approved', 'in-production', 'suspended')`,
  );

  // One row that is updated under its lock, so that numbers have no gaps to explain and writers do not collide.
  await knex.schema.createTable('handoff_counter', table => {
    table.comment('The number of the newest handoff, in its only row');
    table.integer('id').primary().comment('Always 1');
    table.integer('value').notNullable().comment('Newest number');
  });
  await knex('handoff_counter').insert({ id: 1, value: 0 });

  await knex.schema.createTable('handoff_people', table => {
    table.comment('The one side a person with both roles acts for');
    belongsToHandoff(table);
    table.text('person_ref').notNullable().comment('Entity ref of the person');
    table.text('side').notNullable().comment('data-science or engineering');
    time(table, 'since').notNullable().comment('First act for the side');
    table.primary(['handoff_id', 'person_ref']);
  });
}

/** @param {import('knex').Knex} knex */
async function createItems(knex) {
  await knex.schema.createTable('handoff_items', table => {
    table.comment('Where each item of the checklist stands');
    belongsToHandoff(table);
    table.text('item_id').notNullable().comment('Id of the checklist item');
    table.integer('position').notNullable().comment('Order on the page');
    table.integer('revision').notNullable().comment('Moves with each change');
    table.text('state').notNullable().comment('open, answered, accepted, …');
    table
      .text('check_state')
      .notNullable()
      .comment('pass, fail, unknown, stale or manual');
    table.uuid('answer_id').comment('Newest answer');
    table.text('not_applicable_reason').comment('Why it does not apply');
    table.text('not_applicable_by').comment('Who says so');
    time(table, 'not_applicable_at').comment('When');
    table.text('accepted_by').comment('Who accepted, also not applicable');
    time(table, 'accepted_at').comment('When');
    table.text('accepted_note').comment('What they added');
    table
      .text('unknown_confirmed_by')
      .comment('Who confirmed an unknown check');
    table.text('unknown_note').comment('Their note');
    time(table, 'unknown_confirmed_at').comment('When');
    table.text('flagged_by').comment('Who requested changes');
    time(table, 'flagged_at').comment('When');
    table.text('flag_comment').comment('Why; null once erased');
    table
      .boolean('addressed')
      .notNullable()
      .comment('Answered again or disputed since it was flagged');
    table.text('dispute_text').comment('Why the answering side disagrees');
    table.text('disputed_by').comment('Who disputed');
    time(table, 'disputed_at').comment('When');
    time(table, 'archived_at').comment('Left the checklist by an upgrade');
    time(table, 'updated_at').notNullable().comment('Newest change');
    table.primary(['handoff_id', 'item_id']);
  });

  await knex.schema.createTable('handoff_answers', table => {
    table.comment('Every answer given; the newest one counts');
    table.uuid('id').primary().comment('Our id');
    belongsToHandoff(table);
    table.text('item_id').notNullable().comment('The item');
    table.text('text').comment('The answer; null once erased');
    table.text('links').notNullable().comment('JSON array: title, url');
    table.text('actor').notNullable().comment('Who answered');
    time(table, 'at').notNullable().comment('When');
    table.text('copied_from').comment('Handoff it was copied from');
    table.index(['handoff_id', 'item_id', 'at'], 'handoff_answers_item_idx');
  });

  await knex.schema.createTable('handoff_evidence', table => {
    table.comment(
      'Results of collectors: the newest per item and collector, and those frozen with a round',
    );
    table.bigIncrements('id').comment('Grows with time');
    belongsToHandoff(table);
    table.text('item_id').notNullable().comment('The item');
    table.text('collector').notNullable().comment('Name of the collector');
    table
      .integer('frozen_round')
      .comment('Round it is part of; null for an observation');
    table.text('check_state').notNullable().comment('What it concluded');
    table.text('message').notNullable().comment('In words');
    table.text('input_hash').notNullable().comment('Hash of what it read');
    table.text('value').comment('What it found, in short');
    table.text('threshold').comment('What it was compared with');
    table.text('source').comment('JSON: where it looked, label and address');
    table
      .text('details')
      .comment('JSON: comparisons, changes, excerpts, links; never trusted');
    table.text('actor').comment('Person or service that attached it');
    time(table, 'at').notNullable().comment('When it looked');
    time(table, 'expires_at').comment('When it gets too old');
    table.text('last_good').comment('JSON: last result that said something');
    table.index(
      ['handoff_id', 'frozen_round', 'item_id'],
      'handoff_evidence_round_idx',
    );
    table.index(['expires_at'], 'handoff_evidence_expiry_idx');
  });
  await knex.raw(
    `create unique index handoff_evidence_newest_uniq on handoff_evidence (handoff_id, item_id, collector)
     where frozen_round is null`,
  );

  await knex.schema.createTable('handoff_comments', table => {
    table.comment('Threads, one per item and one for the handoff');
    table.uuid('id').primary().comment('Our id');
    belongsToHandoff(table);
    table.text('item_id').comment('The item; null for the whole handoff');
    table.text('text').comment('The text, never trusted; null once erased');
    table.text('actor').notNullable().comment('Who wrote it');
    time(table, 'at').notNullable().comment('When');
    time(table, 'erased_at').comment('When the text was erased');
    table
      .bigInteger('event_id')
      .comment('Event whose text is erased along with it');
    table.index(['handoff_id', 'item_id', 'at'], 'handoff_comments_thread_idx');
  });

  await knex.schema.createTable('handoff_waivers', table => {
    table.comment('Proposed, granted and refused waivers');
    table.uuid('id').primary().comment('Our id');
    belongsToHandoff(table);
    table.text('item_id').notNullable().comment('The item');
    table.text('reason').notNullable().comment('Why it may pass');
    table.text('proposed_by').notNullable().comment('Who asked');
    time(table, 'proposed_at').notNullable().comment('When');
    time(table, 'expires_at').notNullable().comment('When it ends');
    table.text('decided_by').comment('Who granted or refused it');
    time(table, 'decided_at').comment('When');
    table
      .text('state')
      .notNullable()
      .comment('proposed, granted, refused or ended');
    table.index(['handoff_id', 'item_id'], 'handoff_waivers_item_idx');
    table.index(['state', 'expires_at'], 'handoff_waivers_expiry_idx');
  });
}

/** @param {import('knex').Knex} knex */
async function createRounds(knex) {
  await knex.schema.createTable('handoff_rounds', table => {
    table.comment('What was on the table at each submission');
    belongsToHandoff(table);
    table.integer('round').notNullable().comment('1 for the first submission');
    time(table, 'submitted_at').notNullable().comment('When');
    table.text('revision_hash').notNullable().comment('What was submitted');
    table
      .text('item_hashes')
      .notNullable()
      .comment('JSON object: hash of the signed content per item');
    table
      .text('changed_item_ids')
      .notNullable()
      .comment('JSON array: changed since the round before');
    table.primary(['handoff_id', 'round']);
  });
}

/** @param {import('knex').Knex} knex */
async function createDecisions(knex) {
  await knex.schema.createTable('handoff_consents', table => {
    table.comment('Signatures and other consents, also those that are void');
    table.uuid('id').primary().comment('Our id');
    belongsToHandoff(table);
    table.text('transition').notNullable().comment('What it is for');
    table.text('person_ref').notNullable().comment('Who');
    table.text('capacity').notNullable().comment('In what capacity');
    table.text('revision_hash').notNullable().comment('What was on the table');
    time(table, 'at').notNullable().comment('When');
    table.boolean('version_author').notNullable().comment('Made the version');
    table.text('note').comment('What the person wrote');
    time(table, 'voided_at').comment('When it stopped to count');
    table.text('voided_because').comment('Why');
    time(table, 'fired_at').comment('When what it was for happened');
    table.index(['handoff_id'], 'handoff_consents_handoff_idx');
    table.index(['person_ref'], 'handoff_consents_person_idx');
  });

  await knex.schema.createTable('handoff_conflicts', table => {
    table.comment('Where requirements and constraints do not fit');
    table.uuid('id').primary().comment('Our id');
    belongsToHandoff(table);
    table.text('text').notNullable().comment('What does not fit');
    table.text('raised_by').notNullable().comment('Who says so');
    time(table, 'raised_at').notNullable().comment('When');
    table.text('resolution').comment('How it was settled');
    table.text('resolved_by').comment('Who settled it');
    time(table, 'resolved_at').comment('When');
    table.index(['handoff_id'], 'handoff_conflicts_handoff_idx');
  });

  await knex.schema.createTable('design_reviews', table => {
    table.comment('Meetings of both sides; one may cover several handoffs');
    table.uuid('id').primary().comment('Our id');
    table.text('unit_ref').comment('Group whose cadence it belongs to');
    table.text('state').notNullable().comment('planned, held or cancelled');
    time(table, 'held_at').notNullable().comment('When it takes or took place');
    time(table, 'next_at').comment('When the next one is planned');
    table.text('attendees').notNullable().comment('JSON array: ref, title');
    table.text('minutes').comment('Never trusted');
    table.text('decision').comment('accepted, rework or postponed');
    table.integer('revision').notNullable().comment('Moves with each change');
    table.text('creator_ref').notNullable().comment('Who planned it');
    time(table, 'created_at').notNullable().comment('When');
    time(table, 'updated_at').notNullable().comment('Newest change');
    table.index(['unit_ref', 'held_at'], 'design_reviews_unit_idx');
    table.index(['held_at', 'id'], 'design_reviews_date_idx');
  });

  await knex.schema.createTable('design_review_handoffs', table => {
    table.comment('Handoffs on the agenda of a design review');
    table
      .uuid('review_id')
      .notNullable()
      .references('id')
      .inTable('design_reviews')
      .comment('The review');
    belongsToHandoff(table);
    table.integer('position').notNullable().comment('Order of the agenda');
    table.primary(['review_id', 'handoff_id']);
    table.index(['handoff_id'], 'design_review_handoffs_handoff_idx');
  });
}

/** @param {import('knex').Knex} knex */
async function createProduction(knex) {
  await knex.schema.createTable('handoff_deployments', table => {
    table.comment('Reports of what was deployed where; append-only');
    table.uuid('id').primary().comment('Our id');
    table.uuid('handoff_id').comment('Handoff that covers it, if one does');
    table.text('model_ref').notNullable().comment('Entity ref of the model');
    table.text('version').notNullable().comment('Label of the version');
    table.text('digest').comment('sha256:… of what was deployed');
    table.text('environment').notNullable().comment('Where');
    table
      .text('origin')
      .notNullable()
      .comment('delivery, serving-check or link');
    table
      .text('status')
      .notNullable()
      .comment('in-production, suspended or removed');
    table.text('link').comment('Page of the deployment');
    table.text('actor').notNullable().comment('Who reported it');
    table.boolean('approved').notNullable().comment('Covered by an approval');
    table
      .text('reasons')
      .notNullable()
      .comment('JSON array: what the gate says');
    time(table, 'at').notNullable().comment('When it was reported');
    table.index(
      ['model_ref', 'environment', 'at'],
      'handoff_deployments_model_idx',
    );
    table.index(['handoff_id', 'at'], 'handoff_deployments_handoff_idx');
    table.index(['at', 'id'], 'handoff_deployments_date_idx');
  });

  await knex.schema.createTable('handoff_feedback', table => {
    table.comment('What production tells data science after go-live');
    table.uuid('id').primary().comment('Our id');
    belongsToHandoff(table);
    table.text('severity').notNullable().comment('How bad');
    table.text('text').notNullable().comment('Never trusted');
    table.text('link').comment('Page with more');
    table.text('actor').notNullable().comment('Who reported it');
    time(table, 'at').notNullable().comment('When');
    table.text('answer').comment('Reply of the data-science side');
    table.text('answered_by').comment('Who answered');
    time(table, 'answered_at').comment('When');
    table
      .boolean('carried')
      .notNullable()
      .comment('Goes into the requirements of the next version');
    table.index(['handoff_id', 'at'], 'handoff_feedback_handoff_idx');
  });

  await knex.schema.createTable('idempotency_keys', table => {
    table.comment('Writes that may be asked for again; kept for a day');
    table.text('actor').notNullable().comment('Who asked');
    table.text('key').notNullable().comment('Chosen by the caller');
    table.text('request_hash').notNullable().comment('What was asked');
    table
      .text('subject_id')
      .notNullable()
      .comment('What was made or changed; its present state is the answer');
    time(table, 'at').notNullable().comment('When');
    table.primary(['actor', 'key']);
    table.index(['at'], 'idempotency_keys_at_idx');
  });
}

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await createHandoffs(knex);
  await createItems(knex);
  await createRounds(knex);
  await createDecisions(knex);
  await createProduction(knex);
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  for (const name of [
    'idempotency_keys',
    'handoff_feedback',
    'handoff_deployments',
    'design_review_handoffs',
    'design_reviews',
    'handoff_conflicts',
    'handoff_consents',
    'handoff_rounds',
    'handoff_waivers',
    'handoff_comments',
    'handoff_evidence',
    'handoff_answers',
    'handoff_items',
    'handoff_people',
    'handoff_counter',
    'handoffs',
    'checklists',
  ]) {
    await knex.schema.dropTable(name);
  }
};
