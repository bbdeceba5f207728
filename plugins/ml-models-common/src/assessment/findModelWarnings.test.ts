import type { InventoryModel } from '../inventory/apiTypes';
import type { MlModelEntity } from '../kind/MlModelEntityV1alpha1';
import { findModelWarnings } from './findModelWarnings';

const teams = { dataScience: 'ds', engineering: 'eng' };

function entityWith(spec: Partial<MlModelEntity['spec']>): MlModelEntity {
  return {
    apiVersion: 'ml-models/v1alpha1',
    kind: 'MlModel',
    metadata: { name: 'Churn', namespace: 'default' },
    spec: { type: 'classifier', lifecycle: 'production', owner: 'o', ...spec },
  };
}

const registered = entityWith({
  teams,
  registry: { instance: 'main', model: 'churn model' },
});

const model = {
  source: { id: 'main' },
  externalId: 'churn model',
  entityRef: 'mlmodel:default/churn',
  state: 'present',
} as InventoryModel;

const found = (value: Partial<InventoryModel> = {}) => ({
  state: 'found' as const,
  value: { ...model, ...value },
});
const none = { state: 'none' as const };

describe('findModelWarnings', () => {
  it('is silent about a well described model', () => {
    expect(findModelWarnings({ entity: registered, model: found() })).toEqual(
      [],
    );
  });

  it.each([
    [{}, ['data-science', 'engineering']],
    [{ dataScience: 'ds' }, ['engineering']],
    [{ engineering: 'eng' }, ['data-science']],
  ])('names the sides without a team: %j', (given, sides) => {
    expect(
      findModelWarnings({
        entity: { ...registered, spec: { ...registered.spec, teams: given } },
        model: found(),
      }),
    ).toEqual([{ type: 'missing-teams', sides }]);
  });

  it('accepts teams by relation', () => {
    expect(
      findModelWarnings({
        entity: {
          ...registered,
          spec: { ...registered.spec, teams: undefined },
          relations: [
            { type: 'modelDevelopedBy', targetRef: 'group:default/ds' },
            { type: 'modelOperatedBy', targetRef: 'group:default/eng' },
          ],
        },
        model: found(),
      }),
    ).toEqual([]);
  });

  it.each([
    [entityWith({ teams })],
    [entityWith({ teams, registry: { instance: 'main', model: '' } })],
  ])('asks for the registry', entity => {
    expect(findModelWarnings({ entity, model: none })).toEqual([
      { type: 'missing-registry' },
    ]);
    expect(
      findModelWarnings({
        entity,
        model: none,
        sources: [
          { id: 'lab', status: 'ok' },
          { id: 'hub', status: 'failing' },
        ],
      }),
    ).toEqual([{ type: 'missing-registry', configured: ['lab', 'hub'] }]);
  });

  it.each([
    [[], { type: 'unknown-instance', instance: 'main', configured: [] }],
    [
      [{ id: 'other', status: 'ok' as const }],
      { type: 'unknown-instance', instance: 'main', configured: ['other'] },
    ],
    [
      [{ id: 'main', status: 'never-synced' as const }],
      { type: 'never-synced', instance: 'main' },
    ],
    [
      [{ id: 'main', status: 'degraded' as const }],
      { type: 'not-registered', instance: 'main', model: 'churn model' },
    ],
  ])('says why no model was found, given sources %j', (sources, warning) => {
    expect(
      findModelWarnings({ entity: registered, model: none, sources }),
    ).toEqual([warning]);
  });

  it('blames nobody when the inventory or the sources cannot be read', () => {
    expect(
      findModelWarnings({
        entity: registered,
        model: { state: 'unknown' },
        sources: [],
      }),
    ).toEqual([]);
    expect(findModelWarnings({ entity: registered, model: none })).toEqual([]);
  });

  it('tells the descriptor that came second whose the model is', () => {
    expect(
      findModelWarnings({
        entity: registered,
        model: found({
          entityRef: 'mlmodel:default/first',
          conflictingEntityRefs: ['mlmodel:default/churn'],
        }),
      }),
    ).toEqual([
      { type: 'claimed-elsewhere', entityRef: 'mlmodel:default/first' },
    ]);
  });

  it('tells so too when the inventory gives no model for the second', () => {
    expect(
      findModelWarnings({
        entity: registered,
        model: none,
        sources: [{ id: 'main', status: 'ok' }],
        rival: { entityRef: 'mlmodel:default/first' },
      }),
    ).toEqual([
      { type: 'claimed-elsewhere', entityRef: 'mlmodel:default/first' },
    ]);
  });

  it('tells the descriptor that came first who else names the model', () => {
    expect(
      findModelWarnings({
        entity: registered,
        model: found({
          conflictingEntityRefs: [
            'mlmodel:default/churn',
            'mlmodel:default/second',
          ],
        }),
      }),
    ).toEqual([
      { type: 'claimed-twice', entityRefs: ['mlmodel:default/second'] },
    ]);
  });

  it('says that the registry calls the model something else, where a descriptor has to follow', () => {
    const externalId = 'customer churn';
    expect(
      findModelWarnings({
        entity: registered,
        model: found({ externalId, registration: 'provider' }),
      }),
    ).toEqual([]);
    expect(
      findModelWarnings({
        entity: registered,
        model: found({ externalId, registration: 'descriptor' }),
      }),
    ).toEqual([
      {
        type: 'renamed',
        instance: 'main',
        model: 'customer churn',
        formerModel: 'churn model',
      },
    ]);
  });

  it.each(['absent', 'removed'] as const)('says %s', state => {
    expect(
      findModelWarnings({ entity: registered, model: found({ state }) }),
    ).toEqual([{ type: state, instance: 'main', model: 'churn model' }]);
  });
});
