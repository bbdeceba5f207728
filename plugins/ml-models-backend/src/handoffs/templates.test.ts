import { createTestDatabases } from '../__testUtils__/createTestDatabases';
import { people, setupHandoffs } from '../__testUtils__/setupHandoffs';

const databases = createTestDatabases();

jest.setTimeout(120_000);

describe.each(databases.eachSupportedId())(
  'what software templates ask of handoffs, %s',
  databaseId => {
    it('starts a handoff once per task, and not before the model is known', async () => {
      const { get, post } = await setupHandoffs(
        await databases.init(databaseId),
      );
      const start = (body: object, as: string = people.mira) =>
        post('/handoffs', {
          as: as as any,
          body: { entityRef: 'mlmodel:default/churn', taskId: 'one', ...body },
        });
      expect(await start({ entityRef: 'mlmodel:default/soon' })).toMatchObject({
        status: 404,
      });

      const first = await start({});
      expect(first.status).toBe(201);
      // The task makes an experiment; there is no production repository on its way.
      expect(first.body.repository).toBeUndefined();
      const again = await start({ entityRef: 'MlModel:churn' });
      expect([again.status, again.body.summary.id]).toEqual([
        201,
        first.body.summary.id,
      ]);
      // Another task, and another person, learn that one is open.
      expect((await start({ taskId: 'two' })).status).toBe(409);
      expect((await start({}, people.kai)).status).toBe(409);
      // The same task may start that of a version.
      expect((await start({ version: '2' })).body.summary).toMatchObject({
        number: 2,
        version: '2',
      });
      expect((await start({ taskId: 'three' }, people.theo)).status).toBe(403);
      expect((await get('/handoffs', { as: people.mira })).body.total).toBe(2);
    });

    it('links one repository, that another task may finish', async () => {
      const { design, put, read, start } = await setupHandoffs(
        await databases.init(databaseId),
      );
      const handoff = await start();
      const link = async (body: object, as: string = people.theo) => {
        const { status, body: answer } = await put(
          `/handoffs/${handoff.summary.id}/repository`,
          { as: as as any, body },
        );
        return [status, answer.repository ?? answer.error.message];
      };
      const place = {
        componentRef: 'component:default/churn-service',
        repository: 'https://git.example.com/growth/churn-service',
      };
      expect(await link({ taskId: 'one', state: 'started' })).toEqual([
        409,
        expect.stringContaining('draft'),
      ]);
      await design(handoff);
      expect(
        (await link({ taskId: 'one', state: 'started' }, people.stranger))[0],
      ).toBe(403);
      expect(await link({ taskId: 'one', state: 'started' })).toEqual([
        200,
        { taskId: 'one', state: 'started' },
      ]);
      // It stopped half-way, and somebody begins anew.
      expect(await link({ taskId: 'two', state: 'started' })).toEqual([
        200,
        { taskId: 'two', state: 'started' },
      ]);
      const linked = { taskId: 'two', state: 'linked', ...place };
      expect(await link(linked)).toEqual([200, linked]);
      const { revision } = await read(handoff);
      // Its steps run again; a later version names the same place.
      expect(await link({ taskId: 'two', state: 'started' })).toEqual([
        200,
        linked,
      ]);
      expect(await link(linked)).toEqual([200, linked]);
      expect(await link({ ...linked, taskId: 'three' })).toEqual([200, linked]);
      expect((await read(handoff)).revision).toBe(revision);
      const refusal = [
        409,
        expect.stringContaining('component:default/churn-service already'),
      ];
      expect(await link({ taskId: 'three', state: 'started' })).toEqual(
        refusal,
      );
      expect(
        await link({
          taskId: 'three',
          state: 'linked',
          componentRef: 'component:default/other',
        }),
      ).toEqual(refusal);
    });

    it('links a draft to the repository that serves its predecessor', async () => {
      const { put, start } = await setupHandoffs(
        await databases.init(databaseId),
      );
      const handoff = await start({ version: '3' });
      const linked = {
        taskId: 'later',
        state: 'linked',
        componentRef: 'component:default/churn-service',
      };
      const answer = await put(
        `/handoffs/${handoff.summary.number}/repository`,
        { as: people.mira, body: linked },
      );
      expect(answer.body.repository).toEqual(linked);
    });
  },
);
