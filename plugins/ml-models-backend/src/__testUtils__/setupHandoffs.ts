import type {
  Handoff,
  HandoffItem,
} from '@baton-ml/backstage-plugin-ml-models-common';
import type { BackendFeature } from '@backstage/backend-plugin-api';
import type { JsonObject } from '@backstage/types';
import type { Knex } from 'knex';
import type { CallerName } from './createCaller';
import { modelRecord, versionRecord } from './FakeRegistry';
import { setupPlugin } from './setupPlugin';
import { TestCatalog } from './TestCatalog';

/** People of the tests by what they stand for. */
export const people = {
  /** Data scientist, in a child group of the team. */
  mira: 'user:default/mira',
  sol: 'user:default/sol',
  /** Engineer. */
  theo: 'user:default/theo',
  uta: 'user:default/uta',
  /** Governance reviewer, in neither team. */
  gia: 'user:default/gia',
  /** In both teams, with both roles. */
  kai: 'user:default/kai',
  /** In the engineering team without a fitting role. */
  noor: 'user:default/noor',
  admin: 'user:default/admin',
  stranger: 'user:default/stranger',
} as const satisfies Record<string, CallerName>;

export const digestOf = (version: number) =>
  `sha256:${String(version).padStart(64, '0')}`;

/** A registry with `churn`, two teams that share it, and everybody around them. */
export async function setupHandoffs(
  knex: Knex,
  options: {
    spec?: JsonObject;
    handoff?: JsonObject;
    people?: JsonObject;
    /** Modules on top. */
    features?: BackendFeature[];
  } = {},
) {
  const catalog = new TestCatalog()
    .addGroup('growth-science', {
      role: 'data-science',
      children: ['churn-lab'],
      title: 'Growth Science',
    })
    .addGroup('churn-lab')
    .addGroup('growth-engineering', {
      role: 'ml-engineering',
      title: 'Growth Engineering',
    })
    .addGroup('risk')
    .addGroup('portal-admins')
    .addUser('mira', ['churn-lab'], { email: 'mira@example.com' })
    .addUser('sol', ['growth-science'])
    .addUser('theo', ['growth-engineering'])
    .addUser('uta', ['growth-engineering'])
    .addUser('gia', ['risk'])
    .addUser('kai', ['growth-science', 'growth-engineering'])
    .addUser('noor', ['growth-engineering'], { role: 'product' })
    .addUser('admin', ['portal-admins'])
    .addUser('stranger', [])
    .addDescriptor('churn', {
      owner: 'growth-science',
      teams: {
        dataScience: 'growth-science',
        engineering: 'growth-engineering',
      },
      riskTier: 'low',
      type: 'classifier',
      registry: { instance: 'main', model: 'churn' },
      ...options.spec,
    });
  const plugin = await setupPlugin(knex, {
    catalog,
    features: options.features,
    people: options.people,
    handoff: {
      adminGroups: ['group:default/portal-admins'],
      governanceGroups: ['group:default/risk'],
      membershipMaxAge: { milliseconds: 0 },
      ...options.handoff,
    },
  });
  plugin.registry.addModel(
    modelRecord('churn', { aliases: { champion: '1' } }),
  );
  for (const version of [1, 2, 3]) {
    plugin.registry.addVersion(
      versionRecord('churn', version, {
        tags: { 'ml-models/digest': digestOf(version) },
        source: { commit: String(version).repeat(40) },
        author: 'mira@example.com',
      }),
    );
  }
  await plugin.sync();
  await plugin.claim();

  const start = async (
    body: object = { version: '2' },
    as: CallerName = people.mira,
  ): Promise<Handoff> => {
    const answer = await plugin.post('/handoffs', {
      as,
      body: { entityRef: 'mlmodel:default/churn', ...body },
    });
    if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
    return answer.body;
  };
  const read = async (
    handoff: { summary: { id: string } },
    as: CallerName = people.mira,
  ): Promise<Handoff> =>
    (await plugin.get(`/handoffs/${handoff.summary.id}`, { as })).body;

  /** Calls a route of a handoff with its present revision; throws when it is refused. */
  const act = async (
    method: 'post' | 'put',
    handoff: Handoff,
    path: string,
    as: CallerName,
    body: object,
  ): Promise<Handoff> => {
    const { revision } = await read(handoff);
    const answer = await plugin[method](
      `/handoffs/${handoff.summary.id}${path}`,
      { as, body, headers: { 'If-Match': String(revision) } },
    );
    if (answer.status >= 300) {
      throw new Error(toWords(answer));
    }
    return answer.body;
  };
  const move = (
    handoff: Handoff,
    transition: string,
    as: CallerName,
    body: object = {},
  ) => act('post', handoff, '/transitions', as, { transition, ...body });
  const consent = async (
    handoff: Handoff,
    transition: string,
    as: CallerName,
    capacity: string,
    body: object = {},
  ) =>
    act('post', handoff, '/consents', as, {
      transition,
      capacity,
      revisionHash: (await read(handoff)).revisionHash,
      ...body,
    });
  const items = (handoff: Handoff): HandoffItem[] =>
    handoff.sections.flatMap(section => section.items);
  const item = (handoff: Handoff, id: string) =>
    items(handoff).find(each => each.id === id)!;
  /** Acts on one item with its present revision; answers whatever comes. */
  const onItem = async (
    handoff: Handoff,
    itemId: string,
    act_: string,
    as: CallerName,
    more: object = {},
  ) => {
    const { revision } = item(await read(handoff), itemId);
    const path = `/handoffs/${handoff.summary.id}/items/${itemId}`;
    const headers = { 'If-Match': String(revision) };
    return act_ === 'answer'
      ? plugin.put(`${path}/answer`, {
          as,
          headers,
          body: { text: 'It holds.', ...more },
        })
      : plugin.post(`${path}/acts`, {
          as,
          headers,
          body: { act: act_, ...more },
        });
  };
  const mustAct = async (...parameters: Parameters<typeof onItem>) => {
    const answer = await onItem(...parameters);
    if (answer.status !== 200) {
      throw new Error(
        `${parameters[2]} of ${parameters[1]}: ${toWords(answer)}`,
      );
    }
    return answer.body as Handoff;
  };

  const requirements = {
    objective: 'Keep customers',
    businessMetric: 'Churned revenue per month',
    thresholds: [{ metric: 'accuracy', operator: '>=', value: 0.8 }],
    consumers: 'The call centre, once a day',
    latencyMilliseconds: 200,
    data: 'Contracts and calls of the last month',
    risk: 'A call to somebody who would have stayed',
  };
  const constraints = {
    platform: 'Kubernetes',
    latencyMilliseconds: 150,
    costBudget: '100 a month',
    servingData: 'Contracts of yesterday',
    security: 'Internal only',
  };
  /** From a draft to the state preparing. */
  const design = async (handoff: Handoff) => {
    await act('put', handoff, '/requirements', people.mira, requirements);
    await move(handoff, 'request-design-review', people.mira);
    await act('put', handoff, '/constraints', people.theo, constraints);
    await consent(handoff, 'accept-design', people.mira, 'data-science');
    return consent(handoff, 'accept-design', people.theo, 'engineering');
  };
  const sideOf = (side: string) =>
    side === 'data-science' ? people.mira : people.theo;
  const blocking = (handoff: Handoff) =>
    items(handoff).filter(({ gate }) => gate === 'blocking');
  /** Every blocking item is answered by its side. */
  const answerAll = async (handoff: Handoff) => {
    for (const each of blocking(await read(handoff))) {
      if (each.state !== 'open') continue;
      await mustAct(handoff, each.id, 'answer', sideOf(each.answeredBy));
    }
    return read(handoff);
  };
  /** Every answered blocking item is accepted by its reviewers. */
  const acceptAll = async (handoff: Handoff) => {
    const { summary } = await read(handoff);
    for (const each of blocking(await read(handoff))) {
      if (each.state !== 'answered') continue;
      const other =
        each.answeredBy === 'data-science' ? people.theo : people.mira;
      let reviewer: CallerName = other;
      if (each.reviewedBy !== 'governance') reviewer = sideOf(each.reviewedBy);
      else if (summary.riskTier === 'high') reviewer = people.gia;
      if (each.checkState === 'unknown' && !each.unknownConfirmed) {
        await mustAct(handoff, each.id, 'confirm-unknown', reviewer, {
          text: 'Looked at by hand.',
        });
      }
      await mustAct(handoff, each.id, 'accept', reviewer);
    }
    return read(handoff);
  };
  /** From preparing to approved. */
  const approve = async (handoff: Handoff) => {
    await answerAll(handoff);
    await move(handoff, 'submit', people.mira);
    await acceptAll(handoff);
    await consent(handoff, 'approve', people.mira, 'data-science');
    return consent(handoff, 'approve', people.theo, 'engineering');
  };
  const report = (version: string, more: object = {}) =>
    plugin.post('/deployments', {
      as: 'service',
      body: {
        entityRef: 'mlmodel:default/churn',
        version,
        environment: 'production',
        digest: digestOf(Number(version)),
        ...more,
      },
    });
  const gate = async (version: string, more: string = '') =>
    (
      await plugin.get(
        `/gate?model=mlmodel:default/churn&version=${version}&digest=${digestOf(
          Number(version),
        )}${more}`,
        { as: 'service' },
      )
    ).body;
  return {
    ...plugin,
    acceptAll,
    act,
    answerAll,
    approve,
    catalog,
    consent,
    constraints,
    design,
    gate,
    item,
    items,
    move,
    mustAct,
    onItem,
    read,
    report,
    requirements,
    start,
  };
}

/** What was answered instead, with the codes of what is against it. */
function toWords(answer: {
  status: number;
  body: { error?: { message?: string; refusals?: unknown } };
}): string {
  const { message, refusals = [] } = answer.body.error ?? {};
  return `${answer.status} ${message} ${JSON.stringify(refusals)}`;
}
