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
        expect.stringContaining('Draft'),
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

    it('carries on what was agreed on for the version in production', async () => {
      const life = await setupHandoffs(await databases.init(databaseId));
      const handoff = await life.start({ version: '2' });
      const { post, read } = life;
      const follow = async (body: object = {}, as: string = people.mira) => {
        const answer = await post('/handoffs', {
          as: as as any,
          body: {
            entityRef: 'mlmodel:default/churn',
            version: '3',
            parentId: handoff.summary.id,
            ...body,
          },
        });
        return {
          status: answer.status,
          body: answer.body,
          text: answer.body.error?.message,
        };
      };
      await life.design(handoff);
      expect(await follow()).toMatchObject({
        status: 409,
        text: expect.stringContaining(
          'is preparing; only one that is in production',
        ),
      });
      await life.approve(handoff);
      await life.report('2');
      expect((await read(handoff)).summary.state).toBe('in-production');

      for (const [body, status, text] of [
        [{ version: undefined }, 400, "Field 'version'"],
        [{ riskTier: 'low' }, 400, "Field 'riskTier'"],
        [{ parentId: 'nobody' }, 400, "Field 'parentId'"],
        [{ version: '1' }, 409, 'not a ready version newer than 2'],
        [{ version: '99' }, 400, "no version '99'"],
      ] as const) {
        expect(await follow(body)).toMatchObject({
          status,
          text: expect.stringContaining(text),
        });
      }
      expect((await follow({}, people.theo)).status).toBe(403);

      const next = await follow({ taskId: 'later' });
      expect(next.status).toBe(201);
      const child = await read(next.body);
      expect(child.summary).toMatchObject({
        state: 'preparing',
        version: '3',
        parentId: handoff.summary.id,
        flags: ['review-skipped'],
      });
      // What was agreed on is; what belongs to the version is asked anew.
      expect(child.thresholds).toMatchObject(life.requirements.thresholds);
      const open = life
        .items(child)
        .filter(({ gate, state }) => gate === 'blocking' && state === 'open');
      expect(open.length).toBeGreaterThan(0);
      expect(open.map(({ versionBound }) => versionBound)).toEqual(
        open.map(() => true),
      );
      expect(
        life.items(child).filter(({ state }) => state === 'answered').length,
      ).toBeGreaterThan(0);
      expect(child.consents).toEqual([]);
      // The older one goes on until the newer one is deployed; a repeated task starts nothing.
      expect((await read(handoff)).summary.state).toBe('in-production');
      expect((await follow({ taskId: 'later' })).body.summary.id).toBe(
        child.summary.id,
      );
      expect((await follow({ taskId: 'another' })).status).toBe(409);
    });

    it('asks for the design of a high tier again, and says of the others that it was skipped', async () => {
      const life = await setupHandoffs(await databases.init(databaseId), {
        spec: { riskTier: 'high' },
      });
      const handoff = await life.start({ version: '2' });
      await life.design(handoff);
      await life.approve(handoff);
      await life.consent(handoff, 'approve', people.gia, 'independent');
      await life.report('2');
      const follow = async (parent: string, version: string) =>
        life.start({ version, parentId: parent });
      const child = await follow(handoff.summary.id, '3');
      expect(child.summary).toMatchObject({ state: 'draft', flags: [] });
      expect(child.requirements).toMatchObject(life.requirements);
      expect(child.constraints).toMatchObject(life.constraints);
      expect(life.items(child).some(({ state }) => state === 'answered')).toBe(
        true,
      );
      await expect(
        life.move(child, 'skip-design-review', people.mira),
      ).rejects.toThrow('tier-high');
      await life.move(child, 'request-design-review', people.theo);
      await life.consent(child, 'accept-design', people.mira, 'data-science');
      const agreed = await life.consent(
        child,
        'accept-design',
        people.theo,
        'engineering',
      );
      expect(agreed.summary).toMatchObject({ state: 'preparing', flags: [] });
      expect(agreed.thresholds).toMatchObject(life.requirements.thresholds);
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
