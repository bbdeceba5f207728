import { createServiceFactory } from '@backstage/backend-plugin-api';
import {
  type NotificationService,
  notificationService,
} from '@backstage/plugin-notifications-node';
import { createTestDatabases } from '../__testUtils__/createTestDatabases';
import {
  digestOf,
  people,
  setupHandoffs,
} from '../__testUtils__/setupHandoffs';
import { versionRecord } from '../__testUtils__/FakeRegistry';
import { moveClock, setClock } from '../__testUtils__/clock';

const databases = createTestDatabases();

jest.setTimeout(120_000);

afterEach(() => {
  jest.useRealTimers();
});

const science = 'group:default/growth-science';
const engineering = 'group:default/growth-engineering';

describe.each(databases.eachSupportedId())(
  'people are told, %s',
  databaseId => {
    async function setup(options: Parameters<typeof setupHandoffs>[1] = {}) {
      const sent: Array<[string, string[]]> = [];
      const send: NotificationService['send'] = async ({
        payload,
        recipients,
      }) => {
        sent.push([
          payload.title.split(':')[0],
          recipients.type === 'entity' ? [recipients.entityRef].flat() : [],
        ]);
      };
      const life = await setupHandoffs(await databases.init(databaseId), {
        ...options,
        features: [
          createServiceFactory({
            service: notificationService,
            deps: {},
            factory: (): NotificationService => ({ send }),
          }),
        ],
      });
      /** What was sent since the last look. */
      const look = async () => {
        await new Promise(resolve => setImmediate(resolve));
        return sent.splice(0);
      };
      return { ...life, look };
    }

    it('whoever reviews and signs, the independent ones as well', async () => {
      const life = await setup({ spec: { riskTier: 'high' } });
      const handoff = await life.start();
      await life.design(handoff);
      await life.answerAll(handoff);
      await life.look();
      await life.move(handoff, 'submit', people.mira);
      const [[title, reviewers]] = await life.look();
      expect(title).toBe('Review requested');
      expect(reviewers.sort()).toEqual([
        engineering,
        science,
        'group:default/risk',
      ]);
      await life.acceptAll(handoff);
      const asked = (await life.look()).filter(([text]) =>
        text.startsWith('Your signature'),
      );
      expect(asked.at(-1)?.[1].sort()).toEqual([
        engineering,
        science,
        'group:default/risk',
      ]);
      await life.consent(handoff, 'approve', people.mira, 'data-science');
      await life.consent(handoff, 'approve', people.theo, 'engineering');
      expect((await life.look()).at(-1)).toEqual([
        'Your signature is needed',
        ['group:default/risk'],
      ]);
    });

    it('when an approval is looked at again, and what is merely newer is no news of a missing handoff', async () => {
      setClock('2026-03-01T10:00:00Z');
      const life = await setup();
      const handoff = await life.start();
      await life.design(handoff);
      await life.approve(handoff);
      await life.watch();
      await life.look();
      moveClock('2026-06-01T10:00:00Z');
      await life.watch();
      expect((await life.look()).map(([title]) => title)).toContain(
        'The review is open again',
      );
    });

    it('of what runs without approval, not of what stopped', async () => {
      const life = await setup();
      await life.look();
      const stopped = await life.report('2', { status: 'removed' });
      expect(stopped.body).toMatchObject({ approved: true });
      expect(await life.look()).toEqual([]);
      const unknown = await life.report('2');
      expect(unknown.body).toMatchObject({ approved: false });
      expect(await life.look()).toEqual([
        ['Deployed without approval', [science, engineering]],
      ]);
      const handoff = await life.start();
      await life.look();
      expect((await life.report('2', { status: 'removed' })).status).toBe(201);
      expect(await life.look()).toEqual([]);
      expect((await life.read(handoff)).timeline.items[0].type).toBe(
        'handoff.deployment-stopped',
      );
      await life.report('2', { digest: digestOf(9) });
      expect((await life.look()).map(([title]) => title)).toEqual([
        'Deployed without approval',
      ]);
    });

    it('once of what runs without approval, which is shown for as long as it does', async () => {
      const life = await setup();
      const handoff = await life.start();
      await life.design(handoff);
      await life.approve(handoff);
      await life.report('2');
      await life.watch();
      await life.look();
      const codes = async () => {
        await life.watch();
        return (await life.read(handoff)).staleness.causes.map(
          ({ code }) => code,
        );
      };
      await life.report('9');
      // The usual order of a pipeline: the new one first.
      await life.report('2', { status: 'removed' });
      expect(await codes()).toContain('unapproved-deployment');
      life.registry.addVersion(versionRecord('churn', 4));
      await life.sync();
      expect(await codes()).toContain('unapproved-deployment');
      const told = (await life.look()).filter(
        ([title]) => title === 'Deployed without approval',
      );
      expect(told).toEqual([
        ['Deployed without approval', [science, engineering]],
      ]);
      await life.report('9', { status: 'removed' });
      expect(await codes()).not.toContain('unapproved-deployment');
    });

    it('whose agreement is still missing, the owner as well', async () => {
      const life = await setup({ spec: { owner: 'churn-owners' } });
      life.catalog.addGroup('churn-owners').addUser('olga', ['churn-owners']);
      const handoff = await life.start();
      const needed = async () =>
        (await life.look()).filter(
          ([title]) => title === 'Your agreement is needed',
        );
      await life.design(handoff);
      expect(await needed()).toEqual([
        ['Your agreement is needed', [engineering]],
      ]);
      await life.approve(handoff);
      await life.report('2');
      await life.move(handoff, 'suspend', people.theo, {
        reason: 'It is slow',
      });
      await life.look();
      const agreed = await life.consent(
        handoff,
        'resume',
        people.theo,
        'engineering',
        { reason: 'Mended' },
      );
      expect(agreed.summary.turn).toMatchObject({
        party: 'data-science',
        text: 'Agree to resume the version',
      });
      expect(await needed()).toEqual([['Your agreement is needed', [science]]]);
      await life.consent(handoff, 'resume', people.mira, 'data-science');
      await life.report('2', { status: 'removed' });
      await life.look();
      const retiring = await life.consent(
        handoff,
        'retire',
        people.theo,
        'engineering',
      );
      expect(retiring.summary.turn).toMatchObject({
        party: 'data-science',
        text: 'Agree to retire the version',
      });
      expect(await needed()).toEqual([
        ['Your agreement is needed', ['group:default/churn-owners']],
      ]);
    });

    it('the owner where it stands in for a team', async () => {
      const life = await setup({
        spec: {
          owner: 'churn-lab',
          teams: { engineering: 'growth-engineering' },
        },
      });
      const handoff = await life.start();
      await life.act(
        'put',
        handoff,
        '/requirements',
        people.mira,
        life.requirements,
      );
      await life.look();
      await life.move(handoff, 'request-design-review', people.theo);
      expect(await life.look()).toEqual([
        ['Design review requested', ['group:default/churn-lab', engineering]],
      ]);
    });

    it('by the page that a newer version is in a handoff already', async () => {
      const life = await setup();
      const handoff = await life.start();
      await life.design(handoff);
      await life.approve(handoff);
      await life.report('2');
      await life.watch();
      const codes = async () =>
        (await life.read(handoff)).staleness.causes.map(({ code }) => code);
      expect(await codes()).toContain('newer-version-without-handoff');
      await life.start({ version: '3' });
      await life.watch();
      expect(await codes()).toEqual(
        expect.arrayContaining(['newer-version-in-handoff']),
      );
      expect(await codes()).not.toContain('newer-version-without-handoff');
    });
  },
);
