import type { Entity } from '@backstage/catalog-model';
import type {
  Handoff,
  InventoryModel,
  InventoryVersionDetails,
} from '@baton-ml/backstage-plugin-ml-models-common';

/** Commit the sample version was trained at. */
export const COMMIT = 'c0ffee'.padEnd(40, '0');

/** A model as a descriptor declares it. */
export const churnEntity: Entity = {
  apiVersion: 'ml-models/v1alpha1',
  kind: 'MlModel',
  metadata: { namespace: 'default', name: 'churn' },
  spec: {
    type: 'classifier',
    lifecycle: 'experimental',
    owner: 'group:default/ds-growth',
    system: 'retention',
    riskTier: 'medium',
    teams: { dataScience: 'ds-growth', engineering: 'group:default/platform' },
    registry: { instance: 'main', model: 'churn' },
    source: { experiment: 'churn-experiment' },
    dependsOn: ['resource:default/customers-2026'],
  },
};

/** The component its experiment is. */
export const churnExperiment: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    namespace: 'default',
    name: 'churn-experiment',
    annotations: {
      'backstage.io/managed-by-location':
        'url:https://github.com/growth/churn/blob/main/catalog-info.yaml',
      'backstage.io/source-location':
        'url:https://github.com/growth/churn/tree/main/',
    },
  },
  spec: {
    type: 'ml-experiment',
    lifecycle: 'experimental',
    owner: 'ds-growth',
  },
};

/** The model in the inventory. */
export const churnModel = {
  id: 'model-1',
  source: { id: 'main', type: 'mlflow', title: 'MLflow', status: 'ok' },
  externalId: 'churn',
  name: 'churn',
  entityRef: 'mlmodel:default/churn',
} as InventoryModel;

/** A version that has everything a promotion asks for. */
export const churnVersion: InventoryVersionDetails = {
  id: 'version-7',
  modelId: 'model-1',
  label: '7',
  status: 'ready',
  aliases: ['candidate'],
  tags: { 'ml-models/digest': `sha256:${'d'.repeat(64)}` },
  keyMetrics: {},
  artifactUri: 'mlflow-artifacts:/12/models/m-1a2b/artifacts',
  run: {
    id: 'run-1',
    url: 'http://mlflow.example/#/experiments/12/runs/run-1',
  },
  code: { commit: COMMIT },
  metrics: { val_auc: 0.87 },
  params: {},
  datasets: [{ name: 'Customers 2026', digest: 'abc' }],
  signature: {
    inputs: [{ name: 'tenure', type: 'double', required: true }],
    outputs: [{ type: 'double', required: true }],
    params: [],
  },
  notes: [],
  detailsState: 'read',
};

/** Its handoff. */
export const churnHandoff = {
  summary: {
    id: 'handoff-1',
    number: 12,
    entityRef: 'mlmodel:default/churn',
    version: '7',
    state: 'preparing',
  },
} as Handoff;
