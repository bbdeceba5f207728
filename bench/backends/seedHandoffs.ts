import { standardChecklist } from '@baton-ml/backstage-plugin-ml-models-common';
import type { Knex } from 'knex';
import type { RowMapper } from '../../plugins/ml-models-backend/src/database/createRowMapper';
import {
  answerMapper,
  commentMapper,
  consentMapper,
  evidenceMapper,
  itemMapper,
  roundMapper,
} from '../../plugins/ml-models-backend/src/database/handoffs/handoffRows';
import { handoffMapper } from '../../plugins/ml-models-backend/src/database/handoffs/StoredHandoff';
import {
  CHECKLIST_HASH,
  createSampleHandoff,
  SAMPLE_STATES,
  toSampleId,
} from './createSampleHandoff';

const EVENTS_PER_HANDOFF = 20;
/** Rows per statement, under the limit of parameters of SQLite. */
const BATCH = 200;

/**
 * Fills the tables with handoffs, each of a model of its own with one version. The first of every state is written row
 * by row; the database copies what belongs to it to the others of that state.
 *
 * @returns how many rows each table has then
 */
export async function seedHandoffs(
  knex: Knex,
  count: number,
): Promise<Record<string, number>> {
  const now = Date.now();
  const at = new Date(now).toISOString();
  await knex.transaction(async transaction => {
    await transaction('checklists').insert({
      hash: CHECKLIST_HASH,
      checklist_id: standardChecklist.id,
      version: standardChecklist.version,
      content: JSON.stringify(standardChecklist),
      first_used_at: at,
    });
    const numbers = Array.from({ length: count }, (_, index) => index + 1);
    for (let start = 0; start < count; start += BATCH) {
      const batch = numbers.slice(start, start + BATCH);
      await transaction('models').insert(batch.map(each => toModel(each, at)));
      await transaction('versions').insert(
        batch.map(each => toVersion(each, at)),
      );
      await transaction('handoffs').insert(
        batch
          .map(number => createSampleHandoff({ number, now }).handoff)
          .map(handoff => ({
            ...handoffMapper.toRow(handoff),
            model_key: handoff.modelTitle.toLocaleLowerCase('en-US'),
            search_key:
              `${handoff.modelTitle}\n${handoff.modelRef}`.toLocaleLowerCase(
                'en-US',
              ),
          })),
      );
    }
    await transaction('handoff_counter').update({ value: count });
    for (const number of numbers.slice(0, SAMPLE_STATES.length)) {
      await insertContent(transaction, number, now);
      await copyContent(transaction, number);
    }
  });
  const sizes: Record<string, number> = {};
  for (const table of [
    'handoffs',
    'handoff_items',
    'handoff_answers',
    'handoff_evidence',
    'events',
  ]) {
    const [row] = await knex(table).count({ count: '*' });
    sizes[table] = Number(row.count);
  }
  return sizes;
}

async function insertContent(
  transaction: Knex.Transaction,
  number: number,
  now: number,
): Promise<void> {
  const sample = createSampleHandoff({ number, now });
  const insert = async <T extends object>(
    table: string,
    mapper: RowMapper<T>,
    rows: readonly Partial<T>[],
  ) => {
    if (rows.length > 0)
      await transaction(table).insert(rows.map(row => mapper.toRow(row)));
  };
  await insert('handoff_items', itemMapper, sample.items);
  await insert('handoff_answers', answerMapper, sample.answers);
  await insert('handoff_evidence', evidenceMapper, sample.evidence);
  await insert('handoff_comments', commentMapper, sample.comments);
  await insert('handoff_consents', consentMapper, sample.consents);
  await insert('handoff_rounds', roundMapper, sample.rounds);
  await transaction('events').insert(
    Array.from({ length: EVENTS_PER_HANDOFF }, (_, index) => ({
      at: new Date(now - 86_400_000).toISOString(),
      type: index === 0 ? 'handoff.created' : 'handoff.item-answered',
      subject: `handoff:${sample.handoff.id}`,
      actor: 'user:default/scientist',
      after: JSON.stringify({ itemId: 'io-signature' }),
      chain_index: index,
      hash: String(index).padStart(64, '0'),
    })),
  );
}

/** Ids of rows end like the id of the handoff they belong to. */
async function copyContent(
  transaction: Knex.Transaction,
  number: number,
): Promise<void> {
  const isPostgres = transaction.client.config.client === 'pg';
  const toUuid = (text: string) => (isPostgres ? `(${text})::uuid` : text);
  const toText = (column: string) =>
    isPostgres ? `cast(${column} as text)` : column;
  const own = (column: string) =>
    toUuid(
      `substr(${toText(`t.${column}`)}, 1, 24) || substr(${toText(
        'h.id',
      )}, 25)`,
    );
  const hash = `case when t.revision_hash = s.revision_hash then h.revision_hash else t.revision_hash end`;
  const tables: Array<[string, readonly string[], Record<string, string>]> = [
    ['handoff_items', itemMapper.columns, { answer_id: own('answer_id') }],
    ['handoff_answers', answerMapper.columns, { id: own('id') }],
    [
      'handoff_evidence',
      evidenceMapper.columns.filter(column => column !== 'id'),
      {},
    ],
    ['handoff_comments', commentMapper.columns, { id: own('id') }],
    [
      'handoff_consents',
      consentMapper.columns,
      { id: own('id'), revision_hash: hash },
    ],
    ['handoff_rounds', roundMapper.columns, { revision_hash: hash }],
  ];
  const id = toSampleId(number);
  const others = `join handoffs s on s.id = ? join handoffs h on h.state = s.state and h.id <> s.id`;
  for (const [table, columns, special] of tables) {
    const values = columns.map(column =>
      column === 'handoff_id' ? 'h.id' : special[column] ?? `t."${column}"`,
    );
    await transaction.raw(
      `insert into ${table} (${columns.map(name => `"${name}"`).join(', ')})
       select ${values.join(
         ', ',
       )} from ${table} t ${others} where t.handoff_id = ?`,
      [id, id],
    );
  }
  await transaction.raw(
    `insert into events (at, type, subject, actor, "after", chain_index, hash)
     select t.at, t.type, 'handoff:' || ${toText(
       'h.id',
     )}, t.actor, t."after", t.chain_index, t.hash
     from events t ${others} where t.subject = ?`,
    [id, `handoff:${id}`],
  );
}

function toModel(number: number, at: string) {
  return {
    id: toSampleId(number, 1),
    source_id: 'main',
    external_id: `model-${number}`,
    name: `model-${number}`,
    name_key: `model-${number}`,
    tags: '{}',
    owners: '[]',
    fingerprint: 'f'.repeat(64),
    state: 'present',
    assigned_ref: `mlmodel:default/model-${number}`,
    entity_ref: `mlmodel:default/model-${number}`,
    versions_due: false,
    versions_known: true,
    version_count: 1,
    latest_version: '1',
    first_seen_at: at,
    changed_at: at,
    summary_changed_at: at,
  };
}

function toVersion(number: number, at: string) {
  return {
    id: toSampleId(number, 2),
    model_id: toSampleId(number, 1),
    external_id: '1',
    label: '1',
    order_key: '1',
    status: 'ready',
    author: 'scientist',
    tags: '{}',
    metrics: '{"auc":0.91}',
    params: '{}',
    fingerprint: 'f'.repeat(64),
    first_seen_at: at,
  };
}
