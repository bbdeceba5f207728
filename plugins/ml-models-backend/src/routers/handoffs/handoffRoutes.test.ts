import type { Handoff } from '@baton-ml/backstage-plugin-ml-models-common';
import {
  checkedRoutes,
  documentedRoutesOf,
} from '../../__testUtils__/contract';
import type { CallerName } from '../../__testUtils__/createCaller';
import { createTestDatabases } from '../../__testUtils__/createTestDatabases';
import { people, setupHandoffs } from '../../__testUtils__/setupHandoffs';
import { newerChecklist } from '../../__testUtils__/newerChecklist';

const databases = createTestDatabases();

jest.setTimeout(120_000);

const model = 'mlmodel:default/churn';
const reason = 'Because the test says so';

/** Every route: which permission decides, whether services may, and a body that passes the contract. */
const routes: Record<
  string,
  { permission: string; service?: boolean; body?: object; query?: string }
> = {
  'GET /handoffs': { permission: 'handoff.read', service: true },
  'POST /handoffs': {
    permission: 'handoff.create',
    service: true,
    body: { entityRef: model, version: '3' },
  },
  'GET /handoffs/board': { permission: 'handoff.read', service: true },
  'GET /handoffs/settings': { permission: 'handoff.read', service: true },
  'GET /handoffs/start': {
    permission: 'handoff.create',
    service: true,
    query: `?entityRef=${model}`,
  },
  'POST /handoffs/status': {
    permission: 'handoff.read',
    service: true,
    body: { entityRefs: [model] },
  },
  'GET /handoffs/{id}': { permission: 'handoff.read', service: true },
  'GET /handoffs/{id}/timeline': { permission: 'handoff.read', service: true },
  'POST /handoffs/{id}/transitions': {
    permission: 'handoff.review',
    body: { transition: 'supersede' },
  },
  'POST /handoffs/{id}/consents': {
    permission: 'handoff.sign',
    body: {
      transition: 'retire',
      capacity: 'owner',
      revisionHash: 'a'.repeat(64),
    },
  },
  'PUT /handoffs/{id}/version': {
    permission: 'handoff.answer',
    body: { version: '2' },
  },
  'PUT /handoffs/{id}/risk-tier': {
    permission: 'handoff.answer',
    body: { riskTier: 'low', reason },
  },
  'PUT /handoffs/{id}/teams': {
    permission: 'handoff.review',
    body: { reason },
  },
  'PUT /handoffs/{id}/entity': {
    permission: 'handoff.review',
    body: { entityRef: model, reason },
  },
  'PUT /handoffs/{id}/side': {
    permission: 'handoff.read',
    body: { side: 'engineering' },
  },
  'PUT /handoffs/{id}/requirements': { permission: 'handoff.answer', body: {} },
  'PUT /handoffs/{id}/constraints': { permission: 'handoff.answer', body: {} },
  'POST /handoffs/{id}/conflicts': {
    permission: 'handoff.review',
    body: { text: 'x' },
  },
  'PUT /handoffs/{id}/conflicts/{conflictId}/resolution': {
    permission: 'handoff.review',
    body: { resolution: 'x' },
  },
  'PUT /handoffs/{id}/thresholds': {
    permission: 'handoff.answer',
    body: { thresholds: [] },
  },
  'POST /handoffs/{id}/design-review-waiver': {
    permission: 'handoff.waive',
    body: { reason },
  },
  'GET /handoffs/{id}/checklist-upgrade': {
    permission: 'handoff.read',
    service: true,
  },
  'POST /handoffs/{id}/checklist-upgrade': {
    permission: 'handoff.review',
    body: { version: '0.0.1' },
  },
  'POST /handoffs/{id}/override': {
    permission: 'handoff.override',
    body: { to: 'draft', reason },
  },
  'PUT /handoffs/{id}/repository': {
    permission: 'handoff.create',
    service: true,
    body: { taskId: 'task-1', state: 'started' },
  },
  'POST /handoffs/{id}/feedback': {
    permission: 'handoff.review',
    body: { text: 'x', severity: 'low' },
  },
  'PUT /handoffs/{id}/feedback/{feedbackId}/answer': {
    permission: 'handoff.answer',
    body: { answer: 'x', carry: false },
  },
  'PUT /handoffs/{id}/items/{itemId}/answer': {
    permission: 'handoff.answer',
    body: { text: 'x' },
  },
  'POST /handoffs/{id}/items/{itemId}/acts': {
    permission: 'handoff.review',
    body: { act: 'accept' },
  },
  'GET /handoffs/{id}/items/{itemId}/comments': {
    permission: 'handoff.read',
    service: true,
  },
  'POST /handoffs/{id}/items/{itemId}/comments': {
    permission: 'handoff.comment',
    body: { text: 'x' },
  },
  'POST /handoffs/{id}/comments/{commentId}/erasure': {
    permission: 'handoff.comment',
  },
  'POST /handoffs/{id}/items/{itemId}/evidence': {
    permission: 'handoff.answer',
    service: true,
    body: { message: 'x' },
  },
  'POST /handoffs/{id}/evidence/collect': {
    permission: 'handoff.answer',
    service: true,
    body: {},
  },
  'GET /design-reviews': { permission: 'handoff.read', service: true },
  'POST /design-reviews': {
    permission: 'handoff.review',
    body: { heldAt: '2026-01-01T10:00:00Z', handoffIds: [] },
  },
  'GET /design-reviews/agenda': { permission: 'handoff.read', service: true },
  'GET /design-reviews/{id}': { permission: 'handoff.read', service: true },
  'PUT /design-reviews/{id}': {
    permission: 'handoff.review',
    body: { heldAt: '2026-01-01T10:00:00Z', handoffIds: [] },
  },
  'GET /gate': {
    permission: 'gate.read',
    service: true,
    query: `?model=${model}&version=2`,
  },
  'GET /deployments': { permission: 'handoff.read', service: true },
  'POST /deployments': {
    permission: 'deployment.report',
    service: true,
    body: { entityRef: model, version: '7', environment: 'production' },
  },
  'GET /events': { permission: 'event.read', service: true },
  'GET /events/export': { permission: 'event.export', service: true },
  'GET /events/verify': { permission: 'event.read', service: true },
};

const handoffRoutes = documentedRoutesOf([
  'handoffs',
  'design-reviews',
  'gate',
  'deployments',
  'events',
]);

describe.each(databases.eachSupportedId())(
  'routes of the handoff, %s',
  databaseId => {
    it('decide a permission each, by kind of caller', async () => {
      expect(Object.keys(routes).sort()).toEqual([...handoffRoutes].sort());
      const life = await setupHandoffs(await databases.init(databaseId));
      const handoff = await life.start();
      const review = await life.post('/design-reviews', {
        as: people.mira,
        body: {
          heldAt: '2026-01-01T10:00:00Z',
          handoffIds: [handoff.summary.id],
        },
      });
      expect(review.status).toBe(201);
      for (const [route, about] of Object.entries(routes)) {
        const { permission, service, body, query = '' } = about;
        const [method, template] = route.split(' ');
        const path = template
          .replace(
            '{id}',
            template.startsWith('/design')
              ? review.body.id
              : handoff.summary.id,
          )
          .replace('{itemId}', 'io-signature')
          .replace(/\{\w+\}/g, 'nothing');
        const ask = async (as: CallerName) => {
          const answer = await life.call(
            method.toLowerCase() as 'get',
            `${path}${query}`,
            { as, body, headers: { 'If-Match': '99' } },
          );
          const { status } = answer;
          if (status !== 403) return status;
          // Refused by the rules, for example to a person of the other side, is something else than by the policy.
          const isRule = /^Permission|expected|not allowed|credential/i;
          return isRule.test(answer.body.error.message) ? 403 : 'rule';
        };
        life.denied.clear();
        expect([route, await ask('none')]).toEqual([route, 401]);
        const allowed = await ask(people.mira);
        expect([route, allowed]).not.toEqual([route, 403]);
        expect([route, allowed]).not.toEqual([route, 401]);
        const served = await ask('service');
        expect([route, served !== 403]).toEqual([route, service === true]);
        life.denied.add(`ml-models.${permission}`);
        expect([route, await ask(people.mira)]).toEqual([route, 403]);
        expect([route, await ask('service')]).toEqual([route, 403]);
      }
    });

    it('answer as documented, each of them', async () => {
      const knex = await databases.init(databaseId);
      const spec = { riskTier: 'medium' };
      const before = await setupHandoffs(knex, { spec });
      const handoff: Handoff = await before.start();
      // Started again with a newer checklist.
      const life = await setupHandoffs(knex, {
        spec,
        handoff: newerChecklist.handoff,
      });
      const { mira, theo, admin, kai } = people;
      const must = async (
        method: 'get' | 'post' | 'put',
        path: string,
        as: CallerName,
        body?: object,
        revision?: number,
      ) => {
        const answer = await life.call(method, path, {
          as,
          body,
          headers: revision === undefined ? {} : { 'If-Match': `${revision}` },
        });
        expect([method, path, answer.status, answer.body.error]).toEqual([
          method,
          path,
          answer.status,
          undefined,
        ]);
        return answer.body;
      };
      await must('get', `/handoffs/start?entityRef=${model}`, mira);
      const { id } = handoff.summary;
      const on = `/handoffs/${id}`;
      for (const path of [
        '/handoffs',
        '/handoffs/board',
        '/handoffs/settings',
        on,
        `${on}/timeline`,
        '/deployments',
        '/events',
        '/events/export',
        '/events/verify',
        `/gate?model=${model}&version=2`,
        '/design-reviews',
        '/design-reviews/agenda?unit=group:default/growth-science',
      ]) {
        await must('get', path, mira);
      }
      await must('post', '/handoffs/status', mira, { entityRefs: [model] });
      await must('put', `${on}/side`, kai, { side: 'engineering' });
      await life.act('put', handoff, '/requirements', mira, life.requirements);
      await life.act('put', handoff, '/version', mira, { version: '3' });
      await life.act('put', handoff, '/risk-tier', mira, {
        riskTier: 'high',
        reason,
      });
      await life.act('put', handoff, '/risk-tier', people.gia, {
        riskTier: 'medium',
        reason,
      });
      await life.act('put', handoff, '/teams', mira, {
        engineering: 'group:default/growth-engineering',
        reason,
      });
      await life.act('put', handoff, '/constraints', theo, life.constraints);
      const raised = await life.act('post', handoff, '/conflicts', theo, {
        text: 'Too slow',
      });
      await life.act(
        'put',
        handoff,
        `/conflicts/${raised.conflicts[0].id}/resolution`,
        mira,
        { resolution: 'A smaller model' },
      );
      const review = await must('post', '/design-reviews', mira, {
        heldAt: '2026-01-01T10:00:00Z',
        handoffIds: [id],
      });
      await must('get', `/design-reviews/${review.id}`, theo);
      await must(
        'put',
        `/design-reviews/${review.id}`,
        theo,
        { heldAt: '2026-01-02T10:00:00Z', handoffIds: [id], state: 'held' },
        review.revision,
      );
      await life.act('post', handoff, '/design-review-waiver', theo, {
        reason,
      });
      await life.move(handoff, 'skip-design-review', mira);
      await life.act('put', handoff, '/thresholds', mira, {
        thresholds: life.requirements.thresholds,
      });
      await must('get', `${on}/checklist-upgrade`, mira);
      await life.act('post', handoff, '/checklist-upgrade', mira, {
        version: newerChecklist.version,
      });
      await must('put', `${on}/repository`, 'service', {
        taskId: 'task-1',
        state: 'started',
      });
      await life.mustAct(handoff, 'io-signature', 'answer', mira);
      await life.mustAct(handoff, 'repro-tests', 'propose-waiver', mira, {
        text: 'Until the runner is back',
        expiresAt: new Date(Date.now() + 30 * 86_400_000).toISOString(),
      });
      const comments = `${on}/items/io-signature/comments`;
      const comment = await must('post', comments, mira, { text: 'x' });
      await must('get', comments, theo);
      await must('post', `${on}/comments/${comment.id}/erasure`, mira);
      await must('post', `${on}/items/io-signature/evidence`, theo, {
        message: 'Seen',
      });
      await must('post', `${on}/evidence/collect`, theo, {});
      await life.act('post', handoff, '/override', admin, {
        to: 'design-review',
        reason,
      });
      await life.consent(handoff, 'accept-design', mira, 'data-science');
      const moved = await life.act('post', handoff, '/override', admin, {
        to: 'in-production',
        reason,
      });
      expect(moved.summary.state).toBe('in-production');
      const told = await life.act('post', handoff, '/feedback', theo, {
        text: 'Slow',
        severity: 'low',
      });
      await life.act(
        'put',
        handoff,
        `/feedback/${told.feedback[0].id}/answer`,
        mira,
        { answer: 'Faster soon', carry: false },
      );
      await life.report('3');
      life.catalog.remove(model);
      await life.watch();
      life.catalog.addDescriptor('churn-2', { owner: 'growth-science' });
      await life.act('put', handoff, '/entity', mira, {
        entityRef: 'mlmodel:default/churn-2',
        reason,
      });
      expect(handoffRoutes.filter(route => !checkedRoutes.has(route))).toEqual(
        [],
      );
    });
  },
);
