import type {
  InventoryModel,
  InventoryVersionDetails,
} from '../inventory/apiTypes';
import type { MlModelEntity } from '../kind/MlModelEntityV1alpha1';
import { assessCompleteness } from './assessCompleteness';
import { COMPLETENESS_KEYS } from './CompletenessItem';

const bareEntity: MlModelEntity = {
  apiVersion: 'ml-models/v1alpha1',
  kind: 'MlModel',
  metadata: { name: 'churn' },
  spec: {
    type: 'classifier',
    lifecycle: 'experimental',
    owner: 'group:default/growth',
  },
};

const fullEntity: MlModelEntity = {
  ...bareEntity,
  spec: {
    ...bareEntity.spec,
    teams: { dataScience: 'ds-growth', engineering: 'ml-platform' },
    riskTier: 'high',
    riskReason: 'Decides who gets an offer.',
    system: 'growth',
    source: { experiment: 'churn-lab', production: 'churn-service' },
    interface: { protocol: 'mlflow-scoring', api: 'churn-api' },
    dependsOn: ['resource:default/events'],
    modelCard: 'docs/card.md',
  },
};

const model = { state: 'present' } as InventoryModel;
const bareVersion = {
  metrics: {},
  params: {},
  datasets: [],
  notes: [],
  detailsState: 'read',
} as unknown as InventoryVersionDetails;
const fullVersion: InventoryVersionDetails = {
  ...bareVersion,
  run: { id: 'r1' },
  signature: {
    inputs: [{ name: 'age', type: 'long', required: true }],
    outputs: [],
    params: [],
  },
  cardMarkdown: '# Churn',
  datasets: [{ name: 'events' }],
};

const found = <T>(value: T) => ({ state: 'found' as const, value });
const none = { state: 'none' as const };
const unknown = { state: 'unknown' as const };

const keysIn = (state: string, result: ReturnType<typeof assessCompleteness>) =>
  result.items.filter(item => item.state === state).map(item => item.key);

describe('assessCompleteness', () => {
  it('lists everything once, in the order people ask', () => {
    const result = assessCompleteness({
      entity: fullEntity,
      model: found(model),
      version: found(fullVersion),
    });
    expect(result.items.map(item => item.key)).toEqual([...COMPLETENESS_KEYS]);
    expect(result).toMatchObject({ present: 12, assessed: 12, percent: 100 });
  });

  it('names all that is missing', () => {
    const result = assessCompleteness({
      entity: bareEntity,
      model: none,
      version: none,
    });
    expect(keysIn('missing', result)).toEqual([...COMPLETENESS_KEYS]);
    expect(result).toMatchObject({ present: 0, assessed: 12, percent: 0 });
  });

  it('counts what the registry cannot tell neither as there nor as missing', () => {
    const result = assessCompleteness({
      entity: bareEntity,
      model: unknown,
      version: unknown,
    });
    expect(keysIn('unknown', result)).toEqual([
      'registry',
      'run',
      'signature',
      'datasets',
      'model-card',
    ]);
    expect(result.assessed).toBe(7);
  });

  it('tells unread details apart from what the listing already told', () => {
    const result = assessCompleteness({
      entity: bareEntity,
      model: found(model),
      version: found({ ...bareVersion, detailsState: 'unknown' }),
    });
    expect(keysIn('unknown', result)).toEqual(['signature', 'model-card']);
    expect(keysIn('missing', result)).toEqual(
      expect.arrayContaining(['run', 'datasets']),
    );
  });

  it('accepts a relation that the other side declares', () => {
    const result = assessCompleteness({
      entity: {
        ...bareEntity,
        relations: [
          { type: 'modelDevelopedBy', targetRef: 'group:default/a' },
          { type: 'modelOperatedBy', targetRef: 'group:default/b' },
          { type: 'partOf', targetRef: 'system:default/s' },
          { type: 'trainedIn', targetRef: 'component:default/t' },
          { type: 'servedBy', targetRef: 'component:default/p' },
          { type: 'providesApi', targetRef: 'api:default/p' },
          { type: 'dependsOn', targetRef: 'resource:default/d' },
        ],
      },
      model: none,
      version: none,
    });
    expect(keysIn('present', result)).toEqual([
      'data-science-team',
      'engineering-team',
      'datasets',
      'system',
      'experiment-component',
      'production-component',
      'api',
    ]);
  });

  it('does not take another model for a dataset', () => {
    const result = assessCompleteness({
      entity: {
        ...bareEntity,
        relations: [{ type: 'dependsOn', targetRef: 'mlmodel:default/base' }],
      },
      model: none,
      version: none,
    });
    expect(keysIn('missing', result)).toContain('datasets');
  });

  it('wants the reason with the tier', () => {
    const result = assessCompleteness({
      entity: { ...bareEntity, spec: { ...bareEntity.spec, riskTier: 'low' } },
      model: none,
      version: none,
    });
    expect(keysIn('missing', result)).toContain('risk-tier');
  });

  it('asks no API of a model that runs in batches', () => {
    const result = assessCompleteness({
      entity: {
        ...bareEntity,
        spec: { ...bareEntity.spec, interface: { protocol: 'batch' } },
      },
      model: none,
      version: none,
    });
    expect(result.items.map(item => item.key)).not.toContain('api');
  });

  it('does not call a removed model registered', () => {
    const result = assessCompleteness({
      entity: fullEntity,
      model: found({ ...model, state: 'removed' }),
      version: found(fullVersion),
    });
    expect(keysIn('missing', result)).toEqual(['registry']);
    expect(result.percent).toBe(91);
  });
});
