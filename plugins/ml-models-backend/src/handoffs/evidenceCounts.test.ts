import { moveClock, setClock } from '../__testUtils__/clock';
import { createTestDatabases } from '../__testUtils__/createTestDatabases';
import { people, setupHandoffs } from '../__testUtils__/setupHandoffs';

const databases = createTestDatabases();

jest.setTimeout(120_000);

afterEach(() => {
  jest.useRealTimers();
});

describe.each(databases.eachSupportedId())(
  'what evidence counts for, %s',
  databaseId => {
    const setup = async () =>
      setupHandoffs(await databases.init(databaseId), {
        spec: { riskReason: 'Somebody is called who would have stayed.' },
      });
    const attach = (
      life: Awaited<ReturnType<typeof setup>>,
      id: string,
      itemId: string,
      body: object,
      as: `user:${string}` | 'service' = 'service',
    ) =>
      life.post(`/handoffs/${id}/items/${itemId}/evidence`, {
        as,
        body: { message: 'Looked at', ...body },
      });

    it('needs a person where nobody has looked, and takes a later look that fails for a contradiction', async () => {
      const life = await setup();
      const handoff = await life.start();
      const { id } = handoff.summary;
      expect(life.item(handoff, 'io-signature').checkState).toBe('unknown');
      // No collector looks at this one.
      expect(life.item(handoff, 'data-privacy').checkState).toBe('manual');
      await life.design(handoff);
      await life.answerAll(handoff);
      await life.move(handoff, 'submit', people.mira);
      await life.mustAct(handoff, 'io-signature', 'accept', people.theo);
      await life.acceptAll(handoff);
      await life.consent(handoff, 'approve', people.mira, 'data-science').then(
        () => expect('signed').toBe('refused'),
        error => expect(String(error)).toContain('"itemIds":["io-signature"]'),
      );
      await life.mustAct(
        handoff,
        'io-signature',
        'confirm-unknown',
        people.theo,
        { text: 'I have looked at the signature.' },
      );
      await life.consent(handoff, 'approve', people.mira, 'data-science');
      await life.consent(handoff, 'approve', people.theo, 'engineering');
      expect((await life.gate('2')).decision).toBe('allow');

      expect(
        (await attach(life, id, 'io-signature', { check: 'fail' })).status,
      ).toBe(201);
      await life.watch();
      const { causes } = (await life.read(handoff)).staleness;
      expect(causes[0]).toMatchObject({
        code: 'evidence-contradicted',
        blocksDeployment: true,
      });
      expect(await life.gate('2')).toMatchObject({
        decision: 'deny',
        reasons: [expect.stringContaining('A later look at')],
      });
      expect((await life.report('2')).body.approved).toBe(false);
      expect((await life.read(handoff)).summary.state).toBe('approved');
    });

    it('has an unknown check confirmed again when it is unknown for another cause, or known', async () => {
      setClock('2026-03-01T10:00:00Z');
      const life = await setup();
      const handoff = await life.start();
      await life.design(handoff);
      const signature = async () =>
        life.item(await life.read(handoff), 'io-signature');
      const isConfirmed = async () =>
        (await signature()).unknownConfirmed !== undefined;
      const act = (name: string, text: string) =>
        life.mustAct(handoff, 'io-signature', name, people.theo, { text });
      let hour = 10;
      const collect = async () => {
        hour += 7;
        moveClock(new Date(Date.UTC(2026, 2, 1, hour)).toISOString());
        await life.scheduler.triggerTask('evidence');
        return (await signature()).checkState;
      };
      await act('confirm-unknown', 'Nobody has looked, I have.');
      life.registry.detailsError = new Error('The registry is down');
      expect(await collect()).toBe('unknown');
      expect(await isConfirmed()).toBe(false);
      await act('confirm-unknown', 'The registry is down, I have looked.');
      expect(await collect()).toBe('unknown');
      expect(await isConfirmed()).toBe(true);
      // What is frozen is what was confirmed; a later look changes nothing about it.
      await life.answerAll(handoff);
      await life.move(handoff, 'submit', people.mira);
      life.registry.detailsError = undefined;
      life.registry.details.set('churn/2', { datasets: [], notes: [] });
      expect(await collect()).toBe('unknown');
      expect(await isConfirmed()).toBe(true);
      await act('request-changes', 'Show the signature');
      const sent = await life.move(handoff, 'request-changes', people.theo);
      expect(life.item(sent, 'io-signature').checkState).toBe('fail');
      expect(await isConfirmed()).toBe(false);
    });

    it('forgets what was collected without a version as soon as one is pinned, and keeps what people attached', async () => {
      const life = await setup();
      const handoff = await life.start({});
      const { id } = handoff.summary;
      await life.scheduler.triggerTask('evidence');
      await attach(life, id, 'io-signature', {}, people.mira);
      const collectors = async (itemId: string) =>
        life
          .item(await life.read(handoff), itemId)
          .evidence.map(({ collector }) => collector)
          .sort();
      expect(await collectors('io-signature')).toEqual([
        `person:${people.mira}`,
        'registry-fields',
      ]);
      const unbound = await collectors('ops-oncall');
      expect(unbound).toEqual(['catalog']);
      await life.act('put', handoff, '/version', people.mira, { version: '2' });
      expect(await collectors('io-signature')).toEqual([
        `person:${people.mira}`,
      ]);
      expect(await collectors('ops-oncall')).toEqual(unbound);
      // The job makes up for an event that nobody heard, long before the rest is old.
      await life.scheduler.triggerTask('evidence');
      expect(await collectors('io-signature')).toEqual([
        `person:${people.mira}`,
        'registry-fields',
      ]);
    });
  },
);
