// @ts-check

// Text that is compared and paged by its bytes. SQLite does so by default, PostgreSQL follows the locale of the
// database unless told otherwise, and a cursor must mean the same on both.
/** @param {import('knex').Knex} knex */
const bytewiseText = knex =>
  knex.client.config.client === 'pg' ? 'text collate "C"' : 'text';

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('sources', table => {
    table.comment('Configured registries, and those that once were');
    table.text('id').primary().comment('Key under mlModels.sources');
    table.text('type').notNullable().comment('Product behind it');
    table.text('title').notNullable().comment('What people call it');
    table
      .integer('revision')
      .notNullable()
      .comment('Moves with each change of what a person may confirm');
    table
      .timestamp('degraded_since', { useTz: true })
      .comment('Set while too much is missing from the complete listing');
    table.text('degraded_reason').comment('Why it is degraded, in words');
    table
      .text('sync_requested_by')
      .comment('Entity ref of who asked for the next sync');
    table
      .text('digest_rules')
      .comment('Settings the digests of its models were made with');
  });

  await knex.schema.createTable('source_runs', table => {
    table.comment('Runs of the sync, the newest few hundred per source');
    table.bigIncrements('id').comment('Grows with time');
    table.text('source_id').notNullable().comment('The source');
    table.text('trigger').notNullable().comment('schedule or person');
    table
      .text('outcome')
      .notNullable()
      .comment('running, succeeded, degraded or failed');
    table
      .timestamp('started_at', { useTz: true })
      .notNullable()
      .comment('Start');
    table.timestamp('finished_at', { useTz: true }).comment('End');
    table
      .boolean('swept')
      .notNullable()
      .comment('Whether the run listed every version of the source');
    table.integer('models').comment('Models in the listing');
    table.integer('versions').comment('Versions that were listed');
    table.integer('created').comment('New models');
    table.integer('changed').comment('Known models that changed');
    table.integer('removed').comment('Models removed');
    table.text('error').comment('Why it failed, for people');
    table.index(['source_id', 'outcome', 'id'], 'source_runs_newest_idx');
  });

  await knex.schema.createTable('models', table => {
    table.comment('Registered models; never deleted, a removed one may return');
    table.uuid('id').primary().comment('Our id');
    table.text('source_id').notNullable().comment('Registry it lives in');
    table.text('external_id').notNullable().comment("The registry's own id");
    table.text('name').notNullable().comment('Name in the registry');
    table
      .specificType('name_key', bytewiseText(knex))
      .notNullable()
      .comment('Name in lower case, for order and search');
    table.text('description').comment('Free text, never trusted');
    table.text('url').comment('Page in the registry');
    table.text('tags').notNullable().comment('JSON object');
    table.text('owners').notNullable().comment('JSON array');
    table.timestamp('created_at', { useTz: true }).comment('By the registry');
    table.timestamp('updated_at', { useTz: true }).comment('By the registry');
    table
      .text('fingerprint')
      .notNullable()
      .comment('SHA-256 of the record without its times');
    table.text('state').notNullable().comment('present, absent or removed');
    table
      .text('assigned_ref')
      .notNullable()
      .unique({ indexName: 'models_assigned_ref_uniq' })
      .comment('Entity ref the provider uses; assigned once');
    table.text('claimed_ref').comment('Entity ref of the claiming descriptor');
    table
      .text('entity_ref')
      .notNullable()
      .comment('claimed_ref if there is one, else assigned_ref');
    table
      .text('conflicting_refs')
      .comment('JSON array: other descriptors that name the model');
    table
      .boolean('versions_due')
      .notNullable()
      .comment('Versions have to be listed');
    table
      .boolean('versions_known')
      .notNullable()
      .comment('Versions have been listed at least once');
    table.integer('version_count').notNullable().comment('Versions it has');
    table.text('latest_version').comment('Label of the newest version');
    table
      .text('production_version')
      .comment('Label a production alias points to');
    table
      .text('digest')
      .comment('JSON object: what lists show of versions and aliases');
    table
      .timestamp('tag_edited_at', { useTz: true })
      .comment('When an edit of a tag was last seen');
    table.text('tag_edited_key').comment('The tag that was edited');
    table
      .timestamp('first_seen_at', { useTz: true })
      .notNullable()
      .comment('When we first saw it');
    table
      .timestamp('changed_at', { useTz: true })
      .notNullable()
      .comment('When we last stored a change of it');
    table
      .timestamp('summary_changed_at', { useTz: true })
      .notNullable()
      .comment('When its entity ref or a derived label last changed');
    table.unique(['source_id', 'external_id'], {
      indexName: 'models_external_id_uniq',
    });
    table.index(['entity_ref'], 'models_entity_ref_idx');
    table.index(['name_key', 'id'], 'models_name_idx');
    table.index(['changed_at'], 'models_changed_at_idx');
    table.index(['summary_changed_at'], 'models_summary_changed_at_idx');
  });

  await knex.schema.createTable('retired_refs', table => {
    table.comment('Entity refs that no longer stand for any model');
    table.text('entity_ref').primary().comment('Entity ref');
    table
      .timestamp('retired_at', { useTz: true })
      .notNullable()
      .index('retired_refs_retired_at_idx')
      .comment('Since when');
  });

  await knex.schema.createTable('versions', table => {
    table.comment('Versions of registered models');
    table.uuid('id').primary().comment('Our id');
    // No foreign key: rows of models are never deleted, and checking it would cost a quarter of a first import.
    table.uuid('model_id').notNullable().comment('The registered model');
    table.text('external_id').notNullable().comment("The registry's own id");
    table.text('label').notNullable().comment('What people call it');
    table
      .specificType('order_key', bytewiseText(knex))
      .notNullable()
      .comment('Sorts versions by creation, then by number');
    table.text('status').notNullable().comment('ready, pending or failed');
    table.text('status_message').comment('Why it is not ready');
    table.text('author').comment('Login in the registry');
    table.text('description').comment('Free text, never trusted');
    table.timestamp('created_at', { useTz: true }).comment('By the registry');
    table.timestamp('updated_at', { useTz: true }).comment('By the registry');
    table.text('model_type').comment('For example classifier');
    table.text('framework').comment('For example sklearn');
    table.text('artifact_uri').comment('Where the artifact is');
    table.text('url').comment('Page in the registry');
    table.text('run').comment('JSON object: id, name, url');
    table
      .text('code')
      .comment('JSON object: commit, repository, branch, dirty');
    table.text('tags').notNullable().comment('JSON object');
    table.text('metrics').notNullable().comment('JSON object of numbers');
    table.text('params').notNullable().comment('JSON object of strings');
    table
      .text('fingerprint')
      .notNullable()
      .comment('SHA-256 of the record without its times');
    table
      .timestamp('first_seen_at', { useTz: true })
      .notNullable()
      .comment('When we first saw it');
    table
      .timestamp('absent_since', { useTz: true })
      .comment('Set while missing from one complete listing');
    table
      .timestamp('removed_at', { useTz: true })
      .comment('Set when two listings in a row lacked it');
    table.unique(['model_id', 'external_id'], {
      indexName: 'versions_external_id_uniq',
    });
  });

  await knex.schema.createTable('version_details', table => {
    table.comment('What is read of a version when somebody looks at it');
    table
      .uuid('version_id')
      .primary()
      .references('id')
      .inTable('versions')
      .comment('The version');
    table.text('signature').comment('JSON object: inputs, outputs, params');
    table.text('input_example').comment('JSON text');
    table.text('card_markdown').comment('Model card, never trusted');
    table.text('datasets').notNullable().comment('JSON array');
    table
      .text('notes')
      .notNullable()
      .comment('JSON array: what could not be read and why');
    table
      .text('fingerprint')
      .notNullable()
      .comment('Fingerprint of the version when this was read');
    table
      .timestamp('read_at', { useTz: true })
      .notNullable()
      .comment('When it was read');
  });

  await knex.schema.createTable('key_metrics', table => {
    table.comment('Metrics that version_metrics holds rows of');
    table.text('name').primary().comment('Name of the metric');
  });

  await knex.schema.createTable('version_metrics', table => {
    table.comment('Configured key metrics as rows, for charts');
    table.uuid('version_id').notNullable().comment('The version');
    table.text('name').notNullable().comment('Name of the metric');
    table.uuid('model_id').notNullable().comment('Model of the version');
    table.double('value').notNullable().comment('Value');
    table.primary(['model_id', 'name', 'version_id']);
  });

  await knex.schema.createTable('aliases', table => {
    table.comment('Alias assignments over time, as we saw them');
    table
      .uuid('model_id')
      .notNullable()
      .references('id')
      .inTable('models')
      .comment('The registered model');
    table.text('alias').notNullable().comment('Name of the alias');
    table.text('version').notNullable().comment('Label of the version');
    table
      .timestamp('since', { useTz: true })
      .notNullable()
      .comment('When we first saw it there');
    table
      .timestamp('until', { useTz: true })
      .comment('When we first saw it elsewhere or gone');
    table.primary(['model_id', 'alias', 'since']);
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  for (const name of [
    'aliases',
    'version_metrics',
    'key_metrics',
    'version_details',
    'versions',
    'retired_refs',
    'models',
    'source_runs',
    'sources',
  ]) {
    await knex.schema.dropTable(name);
  }
};
