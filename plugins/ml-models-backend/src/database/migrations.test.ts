import type { Knex } from 'knex';
import { readdirSync } from 'node:fs';
import { createTestDatabases } from '../__testUtils__/createTestDatabases';
import { handoffRecord } from '../__testUtils__/handoffRecords';
import { migrationsDirectory } from './applyMigrations';
import { handoffMapper } from './handoffs/StoredHandoff';

const databases = createTestDatabases();

jest.setTimeout(60_000);

const directory = migrationsDirectory;
const at = '2026-02-01T00:00:00.000Z';
const modelId = '00000000-0000-4000-8000-000000000001';
const versionId = '00000000-0000-4000-8000-000000000002';

const model = {
  id: modelId,
  source_id: 'main',
  external_id: 'churn',
  name: 'churn',
  name_key: 'churn',
  tags: '{}',
  owners: '[]',
  fingerprint: 'f',
  state: 'present',
  assigned_ref: 'mlmodel:default/churn',
  entity_ref: 'mlmodel:default/churn',
  versions_due: true,
  versions_known: false,
  version_count: 1,
  first_seen_at: at,
  changed_at: at,
  summary_changed_at: at,
};

const version = {
  id: versionId,
  model_id: modelId,
  external_id: '1',
  label: '1',
  order_key: `${at} 000000000001 1`,
  status: 'ready',
  tags: '{}',
  metrics: '{"accuracy":0.9}',
  params: '{}',
  fingerprint: 'f',
  first_seen_at: at,
};

const run = {
  source_id: 'main',
  trigger: 'schedule',
  outcome: 'succeeded',
  started_at: at,
  swept: true,
};

async function listTables(knex: Knex): Promise<string[]> {
  const names =
    knex.client.config.client === 'pg'
      ? await knex('information_schema.tables')
          .where({ table_schema: 'public' })
          .pluck('table_name')
      : await knex('sqlite_master').where({ type: 'table' }).pluck('name');
  return names.filter(name => !/^(knex_|sqlite_)/.test(name)).sort();
}

/** A row of `handoffs` as the table was made. */
function handoffRow(): Record<string, unknown> {
  const { owner_gone, ...row } = handoffMapper.toRow(
    handoffRecord(1),
  ) as Record<string, unknown>;
  return { ...row, search_key: 'churn', model_key: 'churn' };
}

describe.each(databases.eachSupportedId())('migrations, %s', databaseId => {
  it('have dated names in words', () => {
    for (const name of readdirSync(directory)) {
      expect(name).toMatch(/^20\d{12}_[a-z_]+\.js$/);
    }
  });

  it('20261123090000_inventory', async () => {
    const knex = await databases.init(databaseId);
    await knex.migrate.up({ directory, name: '20261123090000_inventory.js' });
    await knex('sources').insert({
      id: 'main',
      type: 'mlflow',
      title: 'Main',
      revision: 1,
    });
    await knex('source_runs').insert(run);
    await knex('models').insert(model);
    await knex('versions').insert(version);
    await knex('aliases').insert({
      model_id: modelId,
      alias: 'champion',
      version: '1',
      since: at,
    });
    await knex('version_details').insert({
      version_id: versionId,
      datasets: '[]',
      notes: '[]',
      fingerprint: 'f',
      read_at: at,
    });
    await knex('version_metrics').insert({
      version_id: versionId,
      model_id: modelId,
      name: 'accuracy',
      value: 0.9,
    });
    const other = { ...model, id: versionId };
    await expect(knex('models').insert(other)).rejects.toThrow(/unique/i);
    await expect(
      knex('models').insert({
        ...other,
        external_id: 'Churn',
        assigned_ref: 'mlmodel:default/churn-2',
      }),
    ).resolves.toBeDefined();
    await expect(
      knex('versions').insert({ ...version, id: modelId }),
    ).rejects.toThrow(/unique/i);
    await expect(
      knex('models').insert({
        ...other,
        id: '00000000-0000-4000-8000-000000000003',
        external_id: 'third',
      }),
    ).rejects.toThrow(/unique/i);
    await knex('models').insert({
      ...model,
      id: '00000000-0000-4000-8000-000000000004',
      external_id: 'z',
      name_key: 'Z',
      assigned_ref: 'mlmodel:default/z',
    });
    // By bytes on both engines: capitals come first.
    expect(await knex('models').orderBy('name_key').pluck('name_key')).toEqual([
      'Z',
      'churn',
      'churn',
    ]);

    await knex.migrate.down({ directory });
    expect(await listTables(knex)).toEqual([]);
  });

  it('20261123090100_history', async () => {
    const knex = await databases.init(databaseId);
    await knex.migrate.up({ directory, name: '20261123090000_inventory.js' });
    const before = await listTables(knex);
    await knex.migrate.up({ directory, name: '20261123090100_history.js' });
    const event = {
      at,
      type: 't',
      subject: 'source:main',
      actor: 'system:test',
    };
    await knex('events').insert([event, event]);
    const [{ id }] = await knex('events')
      .insert({ ...event, chain_index: 0, hash: 'a' })
      .returning('id');
    await knex('event_texts').insert({ event_id: id, text: 'why', salt: 's' });
    await expect(
      knex('events').insert({ ...event, chain_index: 0, hash: 'b' }),
    ).rejects.toThrow(/unique/i);
    await knex('events').insert({ ...event, chain_index: 1, hash: 'b' });
    expect(await knex('events')).toHaveLength(4);

    await knex.migrate.down({ directory });
    expect(await listTables(knex)).toEqual(before);
  });

  it('20261123170000_settled_listing', async () => {
    const knex = await databases.init(databaseId);
    await knex.migrate.up({ directory, name: '20261123090000_inventory.js' });
    await knex('source_runs').insert(run);
    await knex.migrate.up({ directory, name: '20261123090100_history.js' });
    await knex.migrate.up({
      directory,
      name: '20261123170000_settled_listing.js',
    });
    await knex('source_runs').insert({ ...run, settled_listing: '["a"]' });
    expect(
      await knex('source_runs').orderBy('id').pluck('settled_listing'),
    ).toEqual([null, '["a"]']);

    await knex.migrate.down({ directory });
    const rows = await knex('source_runs');
    expect(rows).toHaveLength(2);
    expect(rows[0]).not.toHaveProperty('settled_listing');
    await knex.migrate.rollback({ directory }, true);
    expect(await listTables(knex)).toEqual([]);
  });

  it('20261126053000_renames', async () => {
    const knex = await databases.init(databaseId);
    const migration = '20261126053000_renames.js';
    for (const name of readdirSync(directory).sort()) {
      if (name < migration) await knex.migrate.up({ directory, name });
    }
    const before = await listTables(knex);
    await knex('models').insert(model);
    await knex.migrate.up({ directory, name: migration });
    expect(await knex('models').pluck('stable_id')).toEqual([null]);
    await knex('models').update({ stable_id: 'm-1' });
    const former = {
      source_id: 'main',
      external_id: 'old churn',
      model_id: modelId,
      until: at,
    };
    await knex('former_ids').insert(former);
    await expect(knex('former_ids').insert(former)).rejects.toThrow(/unique/i);

    await knex.migrate.down({ directory });
    expect(await listTables(knex)).toEqual(before);
    const [row] = await knex('models');
    expect(row).not.toHaveProperty('stable_id');
    expect(row).toMatchObject({ id: modelId });
  });

  it('20261126060000_handoffs', async () => {
    const knex = await databases.init(databaseId);
    const migration = '20261126060000_handoffs.js';
    for (const name of readdirSync(directory).sort()) {
      if (name < migration) await knex.migrate.up({ directory, name });
    }
    const before = await listTables(knex);
    await knex('models').insert(model);
    await knex.migrate.up({ directory, name: migration });
    expect(await knex('handoff_counter')).toEqual([{ id: 1, value: 0 }]);

    await knex('checklists').insert({
      hash: 'c',
      checklist_id: 'standard',
      version: '1.0.0',
      content: '{}',
      first_used_at: at,
    });
    const handoff = handoffRow();
    await knex('handoffs').insert(handoff);
    const { id } = handoff as { id?: string };
    const other = '00000000-0000-4000-8000-0000000000ff';
    const second = { ...handoff, id: other, number: 2 };
    await expect(knex('handoffs').insert(second)).rejects.toThrow(/unique/i);
    await expect(
      knex('handoffs').insert({ ...second, number: 1, version: '9' }),
    ).rejects.toThrow(/unique/i);
    await knex('handoffs').insert({ ...second, state: 'withdrawn' });
    const evidence = {
      handoff_id: id,
      item_id: 'io-signature',
      collector: 'registry',
      check_state: 'pass',
      message: 'It has one',
      input_hash: 'h',
      at,
    };
    await knex('handoff_evidence').insert(evidence);
    await expect(knex('handoff_evidence').insert(evidence)).rejects.toThrow(
      /unique/i,
    );
    await knex('handoff_evidence').insert([
      { ...evidence, frozen_round: 1 },
      { ...evidence, frozen_round: 2 },
    ]);

    await knex.migrate.down({ directory });
    expect(await listTables(knex)).toEqual(before);
    expect(await knex('models')).toHaveLength(1);
  });

  it('20261126061000_organisation', async () => {
    const knex = await databases.init(databaseId);
    const migration = '20261126061000_organisation.js';
    for (const name of readdirSync(directory).sort()) {
      if (name < migration) await knex.migrate.up({ directory, name });
    }
    const before = await listTables(knex);
    await knex('models').insert(model);
    await knex.migrate.up({ directory, name: migration });

    const [id, next, third] = [1, 2, 3].map(
      number => `00000000-0000-4000-8000-0000000000f${number}`,
    );
    const entry = {
      id,
      subject: 'unit:group:default/growth',
      unit_ref: 'group:default/growth',
      withdrawn: false,
      recorded_by: 'user:default/ada',
      recorded_at: at,
      idempotency_key: 'form-1',
      kind: 'actual',
      from_day: '2026-01-05',
      to_day: '2026-01-18',
      net_days: 40.5,
      productionizing_days: 8,
    };
    await knex('capacity_entries').insert(entry);
    const correction = { ...entry, id: next, corrects: id };
    await expect(knex('capacity_entries').insert(correction)).rejects.toThrow(
      /unique/i,
    );
    await knex('capacity_entries').insert({
      ...correction,
      idempotency_key: null,
    });
    // Of two corrections of one entry the second is refused.
    await expect(
      knex('capacity_entries').insert({
        ...correction,
        id: third,
        idempotency_key: null,
      }),
    ).rejects.toThrow(/unique/i);
    await knex('capacity_entries').insert({
      ...entry,
      id: third,
      idempotency_key: null,
    });
    const snapshot = {
      unit_ref: 'group:default/growth',
      day: '2026-01-05',
      practitioners: 4,
      members: 5,
      by_role: '{}',
      production_models: 1,
    };
    await knex('unit_snapshots').insert(snapshot);
    await expect(knex('unit_snapshots').insert(snapshot)).rejects.toThrow(
      /unique/i,
    );

    await knex.migrate.down({ directory });
    expect(await listTables(knex)).toEqual(before);
    expect(await knex('models')).toHaveLength(1);
  });
  it('20261126090000_event_actors', async () => {
    const knex = await databases.init(databaseId);
    await knex.migrate.latest({ directory });
    const event = { at, type: 't', subject: 's', actor: 'system:test' };
    await knex('events').insert([event, event]);
    const name = '20261126090000_event_actors.js';
    for (let round = 0; round < 2; round++) {
      await knex.migrate.down({ directory, name });
      expect(await knex('events')).toHaveLength(2);
      await knex.migrate.up({ directory, name });
    }
    expect(await knex('events').where({ actor: 'system:test' })).toHaveLength(
      2,
    );
  });

  it('20261126094500_deployment_runs', async () => {
    const knex = await databases.init(databaseId);
    await knex.migrate.latest({ directory });
    await knex('handoff_deployments').insert({
      id: '9f0c1a52-6d0a-4f57-9c8e-0b2a7a1d3c11',
      model_ref: 'mlmodel:default/churn',
      version: '2',
      environment: 'production',
      origin: 'delivery',
      status: 'in-production',
      actor: 'system:test',
      approved: true,
      reasons: '[]',
      at,
      run_id: 'run-1',
    });
    const name = '20261126094500_deployment_runs.js';
    await knex.migrate.down({ directory, name });
    expect((await knex('handoff_deployments'))[0]).not.toHaveProperty('run_id');
    await knex.migrate.up({ directory, name });
    expect(await knex('handoff_deployments')).toMatchObject([
      { version: '2', run_id: null },
    ]);
  });

  it('20261126130500_doubts', async () => {
    const knex = await databases.init(databaseId);
    const migration = '20261126130500_doubts.js';
    for (const name of readdirSync(directory).sort()) {
      if (name < migration) await knex.migrate.up({ directory, name });
    }
    await knex('sources').insert([
      { id: 'main', type: 'mlflow', title: 'Main', revision: 2 },
      { id: 'other', type: 'mlflow', title: 'Other', revision: 1 },
    ]);
    const since = '2026-02-03T00:00:00.000Z';
    await knex('sources')
      .where({ id: 'main' })
      .update({ degraded_since: since, degraded_reason: 'much is missing' });
    const toId = (number: number) =>
      `00000000-0000-4000-8000-0000000000${number}`;
    const rows = [
      { id: toId(10), state: 'absent' },
      { id: toId(11), state: 'present', versions_due: false },
      { id: toId(12), state: 'removed' },
      { id: toId(13), state: 'absent', source_id: 'other' },
    ].map(row => ({
      ...model,
      external_id: row.id,
      assigned_ref: row.id,
      ...row,
    }));
    await knex('models').insert(rows);
    await knex('versions').insert([
      { ...version, id: toId(20), model_id: toId(11), absent_since: at },
      {
        ...version,
        id: toId(21),
        model_id: toId(11),
        external_id: '2',
        absent_since: at,
        removed_at: at,
      },
      { ...version, id: toId(22), model_id: toId(11), external_id: '3' },
      { ...version, id: toId(23), model_id: toId(13), absent_since: at },
    ]);

    await knex.migrate.up({ directory, name: migration });
    const doubted = async (table: string) =>
      (await knex(table).whereNotNull('doubted_since')).map(row => [
        row.id,
        new Date(row.doubted_since).toISOString(),
      ]);
    expect(await doubted('models')).toEqual([[toId(10), since]]);
    expect(await doubted('versions')).toEqual([[toId(20), at]]);
    const [losing] = await knex('models').where({ id: toId(11) });
    expect(Boolean(losing.versions_due)).toBe(true);

    await knex.migrate.down({ directory, name: migration });
    expect((await knex('models'))[0]).not.toHaveProperty('doubted_since');
    expect(await knex('versions')).toHaveLength(4);
    await knex.migrate.up({ directory, name: migration });
    expect(await doubted('models')).toEqual([[toId(10), since]]);
  });

  it('20261126131500_handoff_marks', async () => {
    const knex = await databases.init(databaseId);
    const name = '20261126131500_handoff_marks.js';
    for (const each of readdirSync(directory).sort()) {
      if (each < name) await knex.migrate.up({ directory, name: each });
    }
    await knex('checklists').insert({
      hash: 'c',
      checklist_id: 'standard',
      version: '1.0.0',
      content: '{}',
      first_used_at: at,
    });
    const asked = [
      ['independent'],
      ['engineering', 'independent'],
      ['data-science', 'engineering'],
      [],
    ];
    for (const [index, parties] of asked.entries()) {
      await knex('handoffs').insert({
        ...handoffRow(),
        id: `00000000-0000-4000-8000-00000000000${index}`,
        number: index + 1,
        version: String(index),
        summary: JSON.stringify({
          asked: parties,
          signatures: [{ capacity: 'independent' }],
        }),
      });
    }
    for (let round = 0; round < 2; round++) {
      await knex.migrate.up({ directory, name });
      const rows = await knex('handoffs').orderBy('number');
      expect(rows.map(row => Boolean(row.asks_independent))).toEqual([
        true,
        true,
        false,
        false,
      ]);
      expect(rows.map(row => Boolean(row.owner_gone))).not.toContain(true);
      await knex.migrate.down({ directory, name });
      const [row] = await knex('handoffs');
      expect(row).not.toHaveProperty('owner_gone');
      expect(row).not.toHaveProperty('asks_independent');
    }
    // The partial index is still there.
    const [{ id, ...first }] = await knex('handoffs').orderBy('number');
    await expect(
      knex('handoffs').insert({ ...first, id: modelId, number: 9 }),
    ).rejects.toThrow(/unique/i);
  });
});
