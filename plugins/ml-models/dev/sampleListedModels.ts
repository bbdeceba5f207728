import type {
  InventoryModel,
  InventorySource,
} from '@baton-ml/backstage-plugin-ml-models-common';
import { sampleModelRefs } from './sampleModelList';

const ago = (minutes: number) =>
  new Date(Date.now() - minutes * 60_000).toISOString();

/** Registries in every condition. */
export const sampleSources: InventorySource[] = [
  {
    id: 'main',
    type: 'mlflow',
    title: 'MLflow main',
    baseUrl: 'http://mlflow.internal:5000',
    status: 'ok',
    sample: true,
    lastSuccessAt: ago(3),
    modelCount: 24,
    versionCount: 131,
    absentModels: [],
    revision: 4,
    lastRun: {
      startedAt: ago(3),
      finishedAt: ago(3),
      outcome: 'succeeded',
      trigger: 'schedule',
      created: 0,
      changed: 2,
      removed: 0,
    },
  },
  {
    id: 'emea',
    type: 'mlflow',
    title: 'MLflow EMEA',
    baseUrl: 'http://mlflow.emea.internal:5000',
    status: 'degraded',
    message: 'The registry listed 3 models where there were 18 before.',
    sample: false,
    lastSuccessAt: ago(190),
    modelCount: 18,
    versionCount: 77,
    absentModels: Array.from(
      { length: 15 },
      (_, index) => `forecast-store-${index + 1}`,
    ),
    absentCount: 15,
    revision: 9,
    lastRun: {
      startedAt: ago(5),
      finishedAt: ago(4),
      outcome: 'degraded',
      trigger: 'schedule',
      created: 0,
      changed: 0,
      removed: 0,
    },
  },
  {
    id: 'lab',
    type: 'mlflow',
    title: 'MLflow lab',
    baseUrl: 'http://mlflow.lab.internal:5000',
    status: 'failing',
    message:
      'The registry refused the host name of the request (403). Add it to --allowed-hosts of the MLflow server.',
    sample: false,
    modelCount: 6,
    versionCount: 9,
    lastSuccessAt: ago(60 * 26),
    absentModels: [],
    revision: 1,
    lastRun: {
      startedAt: ago(2),
      finishedAt: ago(2),
      outcome: 'failed',
      trigger: 'person',
      error: 'Refused',
    },
  },
];

function toModel(entityRef: string, index: number): InventoryModel {
  const latest = 3 + ((index * 7) % 15);
  const inProduction = index % 12 < 4 || index % 12 === 10;
  return {
    id: `model-${index}`,
    source: sampleSources[index % 5 === 3 ? 1 : 0],
    externalId: entityRef,
    name: entityRef,
    entityRef,
    registration: 'descriptor',
    tags: {},
    owners: [],
    aliases: [],
    latestVersion: { label: String(latest) },
    productionVersion: inProduction
      ? { label: String(latest - 1), alias: 'champion' }
      : undefined,
    versionCount: latest,
    keyMetrics:
      index % 3 === 2
        ? { rmse: 12.4 + index }
        : { roc_auc: 0.8 + (index % 17) / 100 },
    firstSeenAt: ago(100_000),
    changedAt: ago(90),
    state: index === 8 ? 'absent' : 'present',
  };
}

/** What the inventory knows about the models of the list; about some of them nothing. */
export const sampleListedModels = sampleModelRefs
  .map(toModel)
  .filter((_model, index) => index % 12 !== 11);
