import type { Entity } from '@backstage/catalog-model';
import { mockModelEntity } from '../src/fixtures/mockModelEntity';

const group = (name: string, title: string, email?: string): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Group',
  metadata: { name, namespace: 'default', title },
  spec: {
    type: 'team',
    children: [],
    profile: { displayName: title, ...(email && { email }) },
  },
});

const component = (
  name: string,
  type: string,
  relations: [string, string][],
): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name, namespace: 'default' },
  spec: { type, lifecycle: 'production', owner: 'group:default/ds-growth' },
  relations: relations.map(([relation, targetRef]) => ({
    type: relation,
    targetRef,
  })),
});

/** A small organisation with one model in every condition. */
export const sampleEntities: Entity[] = [
  group('ds-growth', 'Growth data science', 'ds-growth@example.com'),
  group('ml-serving', 'Model serving'),
  group('growth', 'Growth'),
  {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'System',
    metadata: { name: 'retention', namespace: 'default' },
    spec: { owner: 'group:default/growth' },
    relations: [{ type: 'hasPart', targetRef: 'mlmodel:default/churn' }],
  },
  component('churn-lab', 'experiment', [['trains', 'mlmodel:default/churn']]),
  component('churn-service', 'service', [['serves', 'mlmodel:default/churn']]),
  {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'API',
    metadata: { name: 'churn-api', namespace: 'default' },
    spec: {
      type: 'openapi',
      lifecycle: 'production',
      owner: 'growth',
      definition: '',
    },
    relations: [{ type: 'apiProvidedBy', targetRef: 'mlmodel:default/churn' }],
  },
  ...['subscriptions', 'support-tickets'].map(name => ({
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: { name, namespace: 'default' },
    spec: { type: 'dataset', owner: 'growth' },
    relations: [{ type: 'dependencyOf', targetRef: 'mlmodel:default/churn' }],
  })),
  mockModelEntity({
    metadata: {
      name: 'churn',
      namespace: 'default',
      title: 'Churn',
      description: 'Predicts which subscribers leave within the next month.',
      tags: ['retention', 'tabular'],
    },
    spec: {
      ...mockModelEntity().spec,
      system: 'retention',
      framework: 'sklearn',
      intendedUse:
        'Ranks subscribers for the monthly retention campaign. A person reviews the list before anybody is called.',
      outOfScope: 'Not for prices, credit or any decision without a person.',
      source: { experiment: 'churn-lab', production: 'churn-service' },
      interface: { protocol: 'mlflow-scoring', api: 'churn-api' },
      dependsOn: ['resource:subscriptions', 'resource:support-tickets'],
    },
    relations: [
      { type: 'ownedBy', targetRef: 'group:default/growth' },
      { type: 'modelDevelopedBy', targetRef: 'group:default/ds-growth' },
      { type: 'modelOperatedBy', targetRef: 'group:default/ml-serving' },
      { type: 'partOf', targetRef: 'system:default/retention' },
      { type: 'trainedIn', targetRef: 'component:default/churn-lab' },
      { type: 'servedBy', targetRef: 'component:default/churn-service' },
      { type: 'providesApi', targetRef: 'api:default/churn-api' },
      { type: 'dependsOn', targetRef: 'resource:default/subscriptions' },
      { type: 'dependsOn', targetRef: 'resource:default/support-tickets' },
      { type: 'successorOf', targetRef: 'mlmodel:default/churn-rules' },
    ],
  }),
  mockModelEntity({
    metadata: {
      name: 'churn-rules',
      namespace: 'default',
      annotations: {
        'backstage.io/managed-by-location': 'ml-models:main/churn-rules',
      },
    },
    spec: {
      type: 'other',
      lifecycle: 'experimental',
      owner: 'group:default/growth',
      registry: { instance: 'main', model: 'churn-rules' },
    },
    relations: [
      { type: 'ownedBy', targetRef: 'group:default/growth' },
      { type: 'succeededBy', targetRef: 'mlmodel:default/churn' },
    ],
  }),
  mockModelEntity({
    metadata: { name: 'unlinked', namespace: 'default' },
    spec: {
      type: 'forecaster',
      lifecycle: 'experimental',
      owner: 'group:default/growth',
      registry: { instance: 'labs', model: 'unlinked' },
    },
    relations: [{ type: 'ownedBy', targetRef: 'group:default/growth' }],
  }),
];
