import type { Knex } from 'knex';
import { createTestDatabases } from '../__testUtils__/createTestDatabases';
import { people, setupHandoffs } from '../__testUtils__/setupHandoffs';

const databases = createTestDatabases();

jest.setTimeout(240_000);

const TABLES = [
  'design_review_handoffs',
  'design_reviews',
  'events',
  'event_texts',
  'handoff_answers',
  'handoff_comments',
  'handoff_consents',
  'handoff_deployments',
  'handoff_evidence',
  'handoff_items',
  'handoff_rounds',
  'handoff_waivers',
  'handoffs',
  'idempotency_keys',
];

async function snapshot(knex: Knex): Promise<string> {
  const rows = await Promise.all(
    TABLES.map(async table =>
      (await knex(table)).map(row => JSON.stringify(row)).sort(),
    ),
  );
  return JSON.stringify(rows);
}

/** Does something while the write with this number fails and everything after it as well, as for a process that ends. */
async function killedAt<T>(
  knex: Knex,
  fatal: number,
  act: () => Promise<T>,
): Promise<{ answer: T; killed: boolean }> {
  const { prototype } = knex.client.constructor;
  const original = prototype.query;
  let seen = 0;
  prototype.query = function query(connection: unknown, asked: any) {
    const sql: string = typeof asked === 'string' ? asked : asked.sql ?? '';
    if (/^\s*(insert|update|delete)/i.test(sql)) seen += 1;
    // A database undoes what a lost connection leaves open; nobody is left to ask it for anything else.
    return seen >= fatal && !/rollback/i.test(sql)
      ? Promise.reject(new Error('The process was killed'))
      : original.call(this, connection, asked);
  };
  try {
    return { answer: await act(), killed: seen >= fatal };
  } finally {
    prototype.query = original;
  }
}

describe.each(databases.eachSupportedId())(
  'a process killed between any two writes, %s',
  databaseId => {
    it('leaves nothing of what it was about', async () => {
      const knex = await databases.init(databaseId);
      const life = await setupHandoffs(knex);
      /** Tries with every write as the last one, until all of them are made. */
      const survive = async (act: () => Promise<{ status: number }>) => {
        const tries: Array<{ status: number; before: string; after: string }> =
          [];
        for (let fatal = 1; ; fatal++) {
          const before = await snapshot(knex);
          const { answer, killed } = await killedAt(knex, fatal, act);
          const after = await snapshot(knex);
          tries.push({ status: answer.status, before, after });
          if (!killed) break;
        }
        const last = tries.pop()!;
        expect(last.status).toBeLessThan(300);
        expect(last.after).not.toBe(last.before);
        for (const { status, before, after } of tries) {
          expect(status).toBe(500);
          expect(after).toBe(before);
        }
        return tries.length;
      };
      const writes: Record<string, number> = {};
      const entityRef = 'mlmodel:default/churn';
      const start = (version: string) =>
        life.post('/handoffs', {
          as: people.mira,
          headers: { 'Idempotency-Key': `start-${version}` },
          body: { entityRef, version },
        });
      writes.start = await survive(() => start('2'));
      const handoff = (await start('2')).body;
      await life.design(handoff);
      const { id } = handoff.summary;
      writes.review = await survive(() =>
        life.post('/design-reviews', {
          as: people.mira,
          body: {
            heldAt: '2026-02-01T10:00:00Z',
            handoffIds: [id],
            minutes: 'All agreed',
          },
        }),
      );
      writes.comment = await survive(() =>
        life.post(`/handoffs/${id}/items/io-signature/comments`, {
          as: people.theo,
          body: { text: 'Why?' },
        }),
      );
      await life.answerAll(handoff);
      await life.move(handoff, 'submit', people.mira);
      await life.acceptAll(handoff);
      await life.consent(handoff, 'approve', people.mira, 'data-science');
      const { revisionHash, revision: signedAt } = await life.read(handoff);
      writes.sign = await survive(() =>
        life.post(`/handoffs/${id}/consents`, {
          as: people.theo,
          headers: { 'If-Match': String(signedAt) },
          body: {
            transition: 'approve',
            capacity: 'engineering',
            revisionHash,
          },
        }),
      );
      expect((await life.read(handoff)).summary.state).toBe('approved');
      // The row, what belongs to it, and the event; the chain behind it has to be more than one write.
      for (const [what, count] of Object.entries(writes))
        expect([what, count > 1]).toEqual([what, true]);

      // A newer version: the child and the end of its parent are one.
      const other = (await start('1')).body;
      await life.design(other);
      await life.answerAll(other);
      await life.move(other, 'submit', people.mira);
      const { revision } = await life.read(other);
      const moved = await survive(() =>
        life.post(`/handoffs/${other.summary.id}/transitions`, {
          as: people.mira,
          headers: { 'If-Match': String(revision) },
          body: { transition: 'move-to-version', version: '3', reason: 'New' },
        }),
      );
      expect(moved).toBeGreaterThan(writes.start);
      const verified = await life.get('/events/verify', { as: people.mira });
      expect(verified.body).toMatchObject({ valid: true, problems: [] });
    });

    it('is made good by asking again and by the job, where one request is several steps', async () => {
      const knex = await databases.init(databaseId);
      const life = await setupHandoffs(knex);
      const older = await life.start({ version: '1' });
      await life.design(older);
      await life.approve(older);
      await life.report('1');
      const newer = await life.start({ version: '2' });
      await life.design(newer);
      await life.approve(newer);
      const report = () =>
        life.report('2', {}).then(answer => ({ status: answer.status }));
      const states = async () => [
        (await life.read(older)).summary.state,
        (await life.read(newer)).summary.state,
      ];
      expect(await states()).toEqual(['in-production', 'approved']);
      const seen: string[] = [];
      for (
        let fatal = 1;
        seen.at(-1) !== 'in-production in-production';
        fatal++
      ) {
        const { killed } = await killedAt(knex, fatal, report);
        seen.push((await states()).join(' '));
        if (!killed) break;
      }
      // Going live is one step, the end of the older one the next; it was killed between the two.
      expect([...new Set(seen)]).toEqual([
        'in-production approved',
        'in-production in-production',
      ]);
      await life.watch();
      expect(await states()).toEqual(['superseded', 'in-production']);
      const verified = await life.get('/events/verify', { as: people.mira });
      expect(verified.body).toMatchObject({ valid: true, problems: [] });
    });
  },
);
