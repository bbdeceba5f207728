import type { UnclaimedModel } from '@baton-ml/backstage-plugin-ml-models-common';
import type { EntityMapping } from './EntityMapping';
import { MlModelProcessor } from './processor/MlModelProcessor';
import { toEntity } from './toEntity';

const mapping: EntityMapping = {
  tags: {
    owner: 'ml-models/owner',
    dataScienceTeam: 'ml-models/data-science-team',
    engineeringTeam: 'squad',
    riskTier: 'ml-models/risk-tier',
    system: 'ml-models/system',
    type: 'ml-models/type',
  },
  owners: {
    default: 'group:default/unowned',
    map: new Map([
      ['growth-ds', 'group:default/ds-growth'],
      ['ana.sample@example.com', 'user:default/ana.sample'],
    ]),
  },
};

const churn: UnclaimedModel = {
  entityRef: 'mlmodel:default/churn-2',
  sourceId: 'main',
  externalId: 'Churn: v/2',
  name: 'Churn: v/2',
  tags: {},
  inProduction: false,
};

function entityOf(
  change: Partial<UnclaimedModel> | { tags: UnclaimedModel['tags'] } = {},
) {
  const entity = toEntity({ ...churn, ...change }, mapping);
  if (!entity) throw new Error('no entity');
  return entity;
}

describe('toEntity', () => {
  it('makes the smallest entity of a bare model', () => {
    expect(entityOf()).toEqual({
      apiVersion: 'ml-models/v1alpha1',
      kind: 'MlModel',
      metadata: {
        namespace: 'default',
        name: 'churn-2',
        title: 'Churn: v/2',
        annotations: {
          'backstage.io/managed-by-location': 'ml-models:main/Churn: v/2',
          'backstage.io/managed-by-origin-location':
            'ml-models:main/Churn: v/2',
        },
      },
      spec: {
        type: 'other',
        lifecycle: 'experimental',
        owner: 'group:default/unowned',
        registry: { instance: 'main', model: 'Churn: v/2' },
      },
    });
  });

  it('takes everything the registry says', () => {
    expect(
      entityOf({
        entityRef: 'mlmodel:growth/churn',
        name: 'churn',
        description: 'Who is about to leave.',
        url: 'https://mlflow.example.com/#/models/churn',
        modelType: 'lightgbm',
        framework: 'sklearn',
        inProduction: true,
        tags: {
          'ml-models/owner': 'growth-ds',
          'ml-models/data-science-team': 'group:growth/ds',
          squad: ' platform-ml ',
          'ml-models/risk-tier': 'High',
          'ml-models/system': 'retention',
          'ml-models/type': 'classifier',
          'mlflow.user': 'ana',
          domain: 'Customer Retention',
          gdpr: 'true',
        },
      }),
    ).toMatchObject({
      metadata: {
        namespace: 'growth',
        name: 'churn',
        description: 'Who is about to leave.',
        annotations: {
          'ml-models/source-url': 'https://mlflow.example.com/#/models/churn',
        },
        tags: ['domain:customer-retention', 'gdpr'],
      },
      spec: {
        type: 'classifier',
        lifecycle: 'production',
        owner: 'group:default/ds-growth',
        teams: {
          dataScience: 'group:growth/ds',
          engineering: 'group:default/platform-ml',
        },
        riskTier: 'high',
        system: 'system:default/retention',
        framework: 'sklearn',
      },
    });
  });

  it('gives no title that only repeats the name', () => {
    expect(
      entityOf({ entityRef: 'mlmodel:default/churn', name: 'churn' }).metadata,
    ).not.toHaveProperty('title');
  });

  it.each<[string, Partial<UnclaimedModel>, string]>([
    ['a mapped tag', { tags: { 'ml-models/owner': 'growth-ds' } }, 'group:default/ds-growth'], // prettier-ignore
    ['a group in a tag', { tags: { 'ml-models/owner': 'ds-risk' } }, 'group:default/ds-risk'], // prettier-ignore
    ['a person in a tag', { tags: { 'ml-models/owner': 'User:default/Ana' } }, 'user:default/ana'], // prettier-ignore
    ['a mapped login', { owners: ['bot', 'ana.sample@example.com'] }, 'user:default/ana.sample'], // prettier-ignore
    ['the tag before the login', { tags: { 'ml-models/owner': 'growth-ds' }, owners: ['ana.sample@example.com'] }, 'group:default/ds-growth'], // prettier-ignore
    ['a login nobody mapped', { owners: ['bot'] }, 'group:default/unowned'],
    ['a component in a tag', { tags: { 'ml-models/owner': 'component:x' } }, 'group:default/unowned'], // prettier-ignore
    ['no ref at all', { tags: { 'ml-models/owner': 'Data Science!' } }, 'group:default/unowned'], // prettier-ignore
    ['an empty tag', { tags: { 'ml-models/owner': ' ' } }, 'group:default/unowned'], // prettier-ignore
  ])('names the owner from %s', (_, change, owner) => {
    expect(entityOf(change).spec.owner).toBe(owner);
  });

  it.each<[string, string, string]>([
    ['an unknown tier', 'ml-models/risk-tier', 'extreme'],
    ['a person as team', 'ml-models/data-science-team', 'user:default/ana'],
    ['a mapped person as team', 'squad', 'ana.sample@example.com'],
    ['a team that is no ref', 'squad', 'a:b:c'],
    ['a system of another kind', 'ml-models/system', 'domain:default/d'],
  ])('leaves out %s', (_, tag, value) => {
    expect(entityOf({ tags: { [tag]: value } }).spec).toEqual(entityOf().spec);
  });

  it.each<[string, Partial<UnclaimedModel>]>([
    ['no ref of a model', { entityRef: 'component:default/churn' }],
    ['no ref', { entityRef: '' }],
    ['no id', { externalId: ' ' }],
    ['an id no database takes', { externalId: 'a\u0000b' }],
  ])('makes no entity of a record with %s', (_, change) => {
    expect(toEntity({ ...churn, ...change }, mapping)).toBeUndefined();
  });

  // eslint-disable-next-line no-script-url
  it.each(['javascript:alert(1)', 'file:///etc/passwd', 'not an address'])(
    'offers no link to %s',
    url => {
      expect(entityOf({ url }).metadata.annotations).not.toHaveProperty(
        'ml-models/source-url',
      );
    },
  );

  it('cleans and cuts texts', () => {
    const { metadata, spec } = entityOf({
      name: 'Churn\u0007\n model \u202e',
      description: `One\r\ntwo\u0000 ${'🙂'.repeat(600)}`,
      framework: `  ${'x'.repeat(100)}`,
    });
    expect(metadata.title).toBe('Churn model');
    expect(metadata.description).toMatch(/^One\ntwo 🙂+…$/u);
    expect([...(metadata.description ?? '')]).toHaveLength(500);
    expect(spec.framework).toHaveLength(64);
  });

  it('makes tags the catalog accepts of anything, twenty at most', () => {
    const odd = {
      'Über Tag': 'Größe 7',
      'a--b': '..c..',
      '!!!': 'x',
      key: '???',
      commit: 'f'.repeat(64),
      'C++': 'yes',
      'ml-models/owner': 'x',
      squad: 'y',
    };
    expect(entityOf({ tags: odd }).metadata.tags).toEqual([
      'a-b:c',
      'ber-tag:gr-e-7',
      'c++',
    ]);
    const many = Object.fromEntries(
      Array.from({ length: 50 }, (_, index) => [`t${index}`, '']),
    );
    expect(entityOf({ tags: many }).metadata.tags).toHaveLength(20);
  });

  it('always passes the schema of the kind', async () => {
    const processor = MlModelProcessor.create();
    for (const change of [
      {},
      { tags: { 'ml-models/type': '\u0000', 'ml-models/owner': '/' } },
      { modelType: ' ', framework: '\n', description: '', name: '' },
    ]) {
      await expect(
        processor.validateEntityKind(entityOf(change)),
      ).resolves.toBe(true);
    }
  });
});
