import {
  HANDOFF_STATES,
  type Handoff,
  type HandoffAct,
  handoffTransitions,
} from '@baton-ml/backstage-plugin-ml-models-common';
import { TestDatabases } from '@backstage/backend-test-utils';
import { people, setupHandoffs } from '../__testUtils__/setupHandoffs';

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });

jest.setTimeout(240_000);

/** A handoff begins as a draft, so that is where it comes back to. */
const STATES = [...HANDOFF_STATES.slice(1), HANDOFF_STATES[0]];
const team = 'group:default/growth-engineering';
const reason = 'To see what happens';

/** How each act is asked for. What takes more than a route and a body is left out. */
const REQUESTS: Partial<
  Record<HandoffAct, ['put' | 'post', path: string, body: object]>
> = {
  'pin-version': ['put', '/version', { version: '3' }],
  'raise-risk-tier': ['put', '/risk-tier', { riskTier: 'high', reason }],
  'lower-risk-tier': ['put', '/risk-tier', { riskTier: 'low', reason }],
  'reassign-teams': ['put', '/teams', { engineering: team, reason }],
  relink: ['put', '/entity', { entityRef: 'mlmodel:default/churn', reason }],
  'waive-design-review': ['post', '/design-review-waiver', { reason }],
  override: ['post', '/override', { to: 'withdrawn', reason }],
  'set-requirements': ['put', '/requirements', { objective: 'None' }],
  'set-constraints': ['put', '/constraints', { platform: 'None' }],
  'raise-conflict': ['post', '/conflicts', { text: 'It does not fit' }],
  'set-thresholds': ['put', '/thresholds', { thresholds: [], reason }],
  'attach-evidence': [
    'post',
    '/items/io-signature/evidence',
    { message: 'Seen' },
  ],
  'add-feedback': [
    'post',
    '/feedback',
    { text: 'It is late', severity: 'low' },
  ],
  'start-repository': [
    'put',
    '/repository',
    { state: 'started', taskId: 'task-1' },
  ],
  'link-repository': [
    'put',
    '/repository',
    { state: 'linked', taskId: 'task-1', repository: 'https://example.com/x' },
  ],
};

describe('what a page says and what the routes enforce', () => {
  it('is the same in every state, for everybody, and a refusal leaves nothing behind', async () => {
    const life = await setupHandoffs(await databases.init('SQLITE_3'), {
      spec: { riskTier: 'medium' },
    });
    const handoff = await life.start();
    const path = `/handoffs/${handoff.summary.id}`;
    const send = async (
      [method, suffix, body]: ['put' | 'post', string, object],
      page: Handoff,
      as: `user:${string}`,
    ) =>
      life[method](`${path}${suffix}`, {
        as,
        body,
        headers: { 'If-Match': String(page.revision) },
      });
    let refused = 0;
    for (const to of STATES) {
      const at = await life.act('post', handoff, '/override', people.admin, {
        to,
        reason,
      });
      for (const as of [
        people.mira,
        people.theo,
        people.gia,
        people.admin,
        people.noor,
        people.stranger,
      ]) {
        const page = await life.read(handoff, as);
        for (const { act, allowed, refusals } of page.acts) {
          const request = REQUESTS[act];
          if (allowed || !request) continue;
          const { status, body } = await send(request, page, as);
          const isPersonal = refusals.some(
            ({ code }) => code === 'not-your-act',
          );
          expect([to, as, act, status]).toEqual([
            to,
            as,
            act,
            isPersonal ? 403 : 409,
          ]);
          for (const { text } of refusals)
            expect(body.error.message).toContain(text);
          refused += 1;
        }
        for (const { id, consents } of handoffTransitions) {
          const option = page.transitions.find(
            ({ transition }) => transition === id,
          );
          // By a link they bring the report with them whose lack is all that is against them.
          const bringsReport = id === 'go-live' || id === 'roll-back';
          if (option?.allowed || consents.length > 0 || bringsReport) continue;
          const { status } = await send(
            ['post', '/transitions', { transition: id, reason, version: '3' }],
            page,
            as,
          );
          expect([to, as, id, [403, 409].includes(status)]).toEqual([
            to,
            as,
            id,
            true,
          ]);
          refused += 1;
        }
        for (const { id, consents } of handoffTransitions) {
          if (consents.length === 0) continue;
          const option = page.transitions.find(
            ({ transition }) => transition === id,
          );
          if (option?.allowed) continue;
          const { status } = await send(
            [
              'post',
              '/consents',
              {
                transition: id,
                capacity: 'engineering',
                revisionHash: page.revisionHash,
                reason,
              },
            ],
            page,
            as,
          );
          expect([to, as, id, [403, 409].includes(status)]).toEqual([
            to,
            as,
            id,
            true,
          ]);
          refused += 1;
        }
      }
      const after = await life.read(handoff);
      expect(after.revision).toBe(at.revision);
      expect(after.timeline.items[0].id).toBe(at.timeline.items[0].id);
    }
    expect(refused).toBeGreaterThan(1000);
  });
});
