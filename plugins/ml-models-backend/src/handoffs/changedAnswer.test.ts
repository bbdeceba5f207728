import type { Handoff } from '@baton-ml/backstage-plugin-ml-models-common';
import { createTestDatabases } from '../__testUtils__/createTestDatabases';
import type { CallerName } from '../__testUtils__/createCaller';
import {
  digestOf,
  people,
  setupHandoffs,
} from '../__testUtils__/setupHandoffs';

const databases = createTestDatabases();

jest.setTimeout(180_000);

const { admin, gia, mira, theo } = people;

describe.each(databases.eachSupportedId())(
  'the answer to a change, %s',
  databaseId => {
    it('is the page as it would be read, from the draft to production and back', async () => {
      const life = await setupHandoffs(await databases.init(databaseId), {
        spec: { riskTier: 'medium' },
      });
      let compared = 0;
      const expectRead = async (
        answer: Promise<Handoff> | Handoff,
        as: CallerName,
      ) => {
        const changed = await answer;
        expect(changed).toEqual(await life.read(changed, as));
        compared += 1;
        return changed;
      };
      const handoff = await expectRead(life.start(), mira);
      const put = (path: string, as: CallerName, body: object) =>
        expectRead(life.act('put', handoff, path, as, body), as);
      const post = (path: string, as: CallerName, body: object) =>
        expectRead(life.act('post', handoff, path, as, body), as);
      const move = (name: string, as: CallerName, body: object = {}) =>
        expectRead(life.move(handoff, name, as, body), as);
      const item = (
        id: string,
        act: string,
        as: CallerName,
        more: object = {},
      ) => expectRead(life.mustAct(handoff, id, act, as, more), as);

      await put('/requirements', mira, life.requirements);
      await move('request-design-review', mira);
      await put('/constraints', theo, life.constraints);
      const { conflicts } = await post('/conflicts', theo, {
        text: 'Too slow.',
      });
      await put(`/conflicts/${conflicts[0].id}/resolution`, mira, {
        resolution: 'Slower is fine.',
      });
      for (const [as, side] of [
        [mira, 'data-science'],
        [theo, 'engineering'],
      ] as const) {
        await expectRead(life.consent(handoff, 'accept-design', as, side), as);
      }
      await put('/thresholds', mira, {
        thresholds: [{ metric: 'accuracy', operator: '>=', value: 0.9 }],
      });
      await put('/version', mira, { version: '3' });
      await put('/risk-tier', mira, { riskTier: 'high', reason: 'Money.' });
      await put('/risk-tier', gia, { riskTier: 'medium', reason: 'Little.' });
      await put('/teams', admin, {
        engineering: 'group:default/growth-engineering',
        dataScience: 'group:default/churn-lab',
        reason: 'They made it.',
      });
      const [first, second, third] = life
        .items(await life.read(handoff))
        .filter(
          each =>
            each.gate === 'blocking' &&
            each.answeredBy === 'data-science' &&
            each.reviewedBy === 'engineering' &&
            !each.alwaysApplies,
        );
      await item(first.id, 'answer', mira);
      await item(second.id, 'not-applicable', mira, { text: 'No such data.' });
      await item(third.id, 'propose-waiver', mira, {
        text: 'Later.',
        expiresAt: new Date(Date.now() + 20 * 86_400_000).toISOString(),
      });
      await life.answerAll(handoff);
      await move('submit', mira);
      await item(first.id, 'request-changes', theo, { text: 'Which data?' });
      await move('request-changes', theo);
      await item(first.id, 'answer', mira, { text: 'Those of May.' });
      await move('resubmit', mira);
      await item(third.id, 'approve-waiver', theo);
      await item(second.id, 'accept-not-applicable', theo);
      await life.acceptAll(handoff);
      for (const [as, side] of [
        [mira, 'data-science'],
        [theo, 'engineering'],
      ] as const) {
        await expectRead(life.consent(handoff, 'approve', as, side), as);
      }
      await move('go-live', theo, {
        link: 'https://ci.example.com/7',
        digest: digestOf(3),
      });
      await post('/feedback', theo, { text: 'Slow at noon.', severity: 'low' });
      await move('suspend', theo, { reason: 'It is wrong.' });
      await expectRead(
        life.act('post', handoff, '/override', admin, {
          to: 'withdrawn',
          reason: 'For the test.',
        }),
        admin,
      );
      expect(compared).toBeGreaterThan(25);
    });
  },
);
