import { mockServices } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { ConfigReader } from '@backstage/config';
import type { OnCallState } from '@baton-ml/backstage-plugin-ml-models-common';
import type { EvidenceRequest } from '@baton-ml/backstage-plugin-ml-models-node';
import { TestCatalog } from '../../__testUtils__/TestCatalog';
import { createRequest, sampleCommit } from '../__testUtils__/createRequest';
import { startScmServer } from '../__testUtils__/startScmServer';
import { EntityLookup } from '../repository/EntityLookup';
import { ScmClients } from '../scm/ScmClients';
import type { JudgesOnCall } from '../JudgesOnCall';
import { createCatalogCollector } from './catalogCollector';
import {
  createCiChecksCollector,
  standardRequiredChecks,
} from './ciChecksCollector';
import { createRepositoryCommitCollector } from './repositoryCommitCollector';

const head = 'b'.repeat(40);
const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

async function setup(
  checks: {
    experiment?: [string, string | null][];
    production?: [string, string | null][];
  } = {},
  kind: 'github' | 'gitlab' = 'github',
) {
  const toChecks = (list: [string, string | null][] = []) =>
    list.map(([name, conclusion]) => ({ name, conclusion }));
  const server = await startScmServer({
    'growth/experiment': {
      head: sampleCommit,
      commits: { [sampleCommit]: {} },
      checks: { [sampleCommit]: toChecks(checks.experiment) },
    },
    'growth/production': {
      head,
      commits: { [head]: {} },
      checks: { [head]: toChecks(checks.production) },
    },
  });
  closers.push(server.stop);
  const scm = ScmClients.fromConfig(
    new ConfigReader({ integrations: server.integrations[kind] }),
  );
  const request = (
    overrides: Partial<EvidenceRequest> = {},
    located: object = {},
  ): EvidenceRequest => {
    const base = createRequest({ request: overrides });
    return {
      ...base,
      repository: {
        ...base.repository,
        locate: async side => {
          const override = (located as any)[side];
          if (override) return override;
          const tree = kind === 'gitlab' ? '/-/tree/main/' : '/tree/main/';
          const url = `${server.origin}/growth/${side}${tree}`;
          return {
            state: 'found',
            value: { url, commit: side === 'experiment' ? sampleCommit : head },
          };
        },
      },
    };
  };
  return { server, scm, request };
}

describe.each(['github', 'gitlab'] as const)('ci-checks on %s', kind => {
  const judge = async (
    itemId: string,
    checks: Parameters<typeof setup>[0],
    located?: object,
  ) => {
    const { request, scm } = await setup(checks, kind);
    const collector = createCiChecksCollector({
      required: standardRequiredChecks,
      scm,
    });
    const findings = await collector.collect(request({}, located));
    expect(findings.map(each => each.itemId)).toEqual(
      Object.keys(standardRequiredChecks),
    );
    return findings.find(each => each.itemId === itemId)!;
  };
  const noProduction = {
    production: { state: 'none', reason: 'No component yet.' },
  };

  it.each<
    [string, Parameters<typeof setup>[0], object | undefined, string, string]
  >([
    [
      'green in the experiment',
      { experiment: [['tests', 'success']] },
      undefined,
      'pass',
      'Green: tests.',
    ],
    [
      'green in both',
      {
        experiment: [['tests (3.12)', 'success']],
        production: [['tests', 'success']],
      },
      undefined,
      'pass',
      'Green',
    ],
    [
      'red in one',
      {
        experiment: [['tests', 'success']],
        production: [['tests', 'failure']],
      },
      undefined,
      'fail',
      'growth/production',
    ],
    [
      'running',
      { experiment: [['tests', null]] },
      undefined,
      'unknown',
      'Not known: tests',
    ],
    [
      'skipped',
      { experiment: [['tests', 'skipped']] },
      undefined,
      'unknown',
      'Not known: tests',
    ],
    [
      'in neither',
      { experiment: [['lint', 'success']] },
      undefined,
      'fail',
      'Neither growth/experiment at aaaaaaaa nor growth/production at bbbbbbbb has',
    ],
    [
      'perhaps in a repository that is not there yet',
      {},
      noProduction,
      'unknown',
      'No component yet.',
    ],
    [
      'green while the other is not there yet',
      { experiment: [['tests', 'success']] },
      noProduction,
      'pass',
      'Green',
    ],
  ])('tests: %s', async (_, checks, located, check, message) => {
    const finding = await judge('repro-tests', checks, located);
    expect(finding).toMatchObject({
      check,
      message: expect.stringContaining(message),
    });
  });

  it('links to the run', async () => {
    const finding = await judge('io-examples', {
      production: [['contract-tests', 'success']],
    });
    expect(finding.check).toBe('pass');
    expect(finding.links).toEqual([
      { title: 'contract-tests', url: expect.stringMatching(/^http:/) },
    ]);
  });
});

describe('ci-checks', () => {
  it('knows nothing when the host refuses or is gone', async () => {
    const { request, scm, server } = await setup();
    const collector = createCiChecksCollector({
      required: { 'repro-tests': ['tests'] },
      scm,
    });
    server.interfere = (_, response) => {
      response.writeHead(403).end();
      return true;
    };
    expect(await collector.collect(request())).toMatchObject([
      {
        check: 'unknown',
        message: expect.stringContaining('refuses to answer (403)'),
      },
    ]);
    await server.stop();
    expect(await collector.collect(request())).toMatchObject([
      { check: 'unknown' },
    ]);
  });
});

describe('repository-commit', () => {
  const located = (value: object) => ({
    experiment: { state: 'found', value },
  });

  it('passes a commit the host knows, and fails one it does not', async () => {
    const { request, scm, server } = await setup();
    const collector = createRepositoryCommitCollector(scm);
    expect(await collector.collect(request())).toMatchObject([
      {
        check: 'pass',
        message: 'Commit aaaaaaaa exists in growth/experiment.',
        source: {
          url: `${server.origin}/growth/experiment/commit/${sampleCommit}`,
        },
      },
    ]);
    const url = `${server.origin}/growth/experiment`;
    expect(
      await collector.collect(
        request({}, located({ url, missingCommit: sampleCommit })),
      ),
    ).toMatchObject([
      { check: 'fail', message: 'growth/experiment has no commit aaaaaaaa.' },
    ]);
    expect(
      await collector.collect(
        request({}, located({ url: 'https://git.example.com/x' })),
      ),
    ).toMatchObject([{ check: 'unknown' }]);
    expect(
      await collector.collect(
        request({}, { experiment: { state: 'unknown', reason: 'Down.' } }),
      ),
    ).toMatchObject([{ check: 'unknown', message: 'Down.' }]);
    expect(await collector.collect(request({ version: undefined }))).toEqual(
      [],
    );
  });
});

describe('catalog', () => {
  const resource = (owner?: string): Entity => ({
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: { name: 'customers', namespace: 'default' },
    spec: {},
    relations: owner ? [{ type: 'ownedBy', targetRef: owner }] : [],
  });
  const group: Entity = {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: { name: 'data', namespace: 'default' },
    spec: { type: 'team', children: [] },
  };

  async function judge(
    itemId: string,
    entities: Entity[],
    change: Parameters<typeof createRequest>[0] = {},
    isDown = false,
    onCall?: JudgesOnCall,
  ) {
    const catalog = new TestCatalog();
    catalog.entities = entities;
    catalog.isDown = isDown;
    const collector = createCatalogCollector({
      entities: EntityLookup.create({
        auth: mockServices.auth(),
        catalog: catalog.asService(),
      }),
      onCall,
    });
    const findings = await collector.collect(createRequest(change));
    return findings.find(each => each.itemId === itemId);
  }

  it.each<[string, Entity[], string, string]>([
    [
      'exists and is owned',
      [resource('group:default/data'), group],
      'pass',
      'Every dependency',
    ],
    [
      'has an owner that is gone',
      [resource('group:default/data')],
      'fail',
      'resource:default/customers',
    ],
    ['has no owner', [resource(), group], 'fail', 'resource:default/customers'],
    ['does not exist', [group], 'fail', 'resource:default/customers'],
  ])('data-lineage: data %s', async (_, entities, check, message) => {
    expect(await judge('data-lineage', entities)).toMatchObject({
      check,
      message: expect.stringContaining(message),
    });
  });

  it('leaves a model without data to people', async () => {
    const change = {
      entity: (entity: any) => {
        delete entity.spec.dependsOn;
      },
    };
    expect(await judge('data-lineage', [], change)).toMatchObject({
      check: 'manual',
    });
  });

  it.each<[string, Parameters<typeof createRequest>[0], string]>([
    ['justified', {}, 'pass'],
    [
      'without a reason',
      {
        entity: entity => {
          entity.spec.riskReason = '  ';
        },
      },
      'fail',
    ],
    [
      'not set',
      {
        entity: entity => {
          delete entity.spec.riskTier;
        },
      },
      'fail',
    ],
    ['above that of the handoff', { request: { riskTier: 'low' } }, 'fail'],
    ['below that of the handoff', { request: { riskTier: 'high' } }, 'pass'],
  ])('gov-risk-tier: %s', async (_, change, check) => {
    expect(await judge('gov-risk-tier', [], change)).toMatchObject({ check });
  });

  it('finds a rotation on the model or on its production component', async () => {
    const bare = {
      entity: (entity: any) => {
        entity.metadata.annotations = {};
      },
    };
    const component: Entity = {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Component',
      metadata: {
        name: 'churn-service',
        namespace: 'default',
        annotations: { 'pagerduty.com/service-id': 'P1' },
      },
      spec: {},
    };
    expect(await judge('ops-oncall', [])).toMatchObject({
      check: 'pass',
      source: { url: 'https://pager.example.com/churn' },
    });
    expect(await judge('ops-oncall', [component], bare)).toMatchObject({
      check: 'pass',
      value: 'pagerduty.com/service-id',
    });
    expect(await judge('ops-oncall', [], bare)).toMatchObject({
      check: 'fail',
    });
  });

  it.each<[OnCallState, boolean, string]>([
    ['shared', true, 'pass'],
    ['not-shared', true, 'fail'],
    // Nobody is in it, or the pager does not have it.
    ['none', true, 'fail'],
    ['unknown', true, 'unknown'],
    // Some people of the rotation are not in the catalog.
    ['configured', true, 'unknown'],
    // A person's word.
    ['shared', false, 'pass'],
    ['not-shared', false, 'fail'],
    // Nobody can be asked: only that it exists is known.
    ['configured', false, 'pass'],
  ])('takes a rotation that is %s (pager asked: %s) for %s', async (...of) => {
    const [state, isAsked, check] = of;
    expect(
      await judge('ops-oncall', [], {}, false, {
        judge: async () => ({ state, isAsked, text: 'As it is.' }),
      }),
    ).toMatchObject({ check });
  });

  it('shows who depends on the model', async () => {
    expect(await judge('ops-decommission', [])).toMatchObject({
      check: 'manual',
      value: 'component:default/offers',
    });
  });

  it('knows nothing of a model it cannot read', async () => {
    expect(
      await judge('gov-risk-tier', [], { request: { entity: undefined } }),
    ).toMatchObject({ check: 'unknown' });
    expect(await judge('data-lineage', [], {}, true)).toMatchObject({
      check: 'unknown',
      message: 'The catalog did not answer: The catalog does not answer.',
    });
    expect(await judge('gov-risk-tier', [], {}, true)).toMatchObject({
      check: 'pass',
    });
  });
});
