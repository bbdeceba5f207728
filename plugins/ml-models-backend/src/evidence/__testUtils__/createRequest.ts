import type {
  InventoryVersionDetails,
  Looked,
  MlModelEntity,
} from '@baton-ml/backstage-plugin-ml-models-common';
import type {
  EvidenceRequest,
  RepositoryFile,
  RepositoryFiles,
  RepositorySide,
} from '@baton-ml/backstage-plugin-ml-models-node';
import { experimentFiles, productionFiles, sampleDigest } from './sampleFiles';

/** Commit of the sample version. */
export const sampleCommit = 'a'.repeat(40);

/** A version that has nothing wrong. */
export function sampleVersion(
  overrides: Partial<InventoryVersionDetails> = {},
): InventoryVersionDetails {
  return {
    id: 'v7',
    modelId: 'm',
    label: '7',
    status: 'ready',
    aliases: [],
    author: 'mira',
    tags: { 'ml-models/digest': sampleDigest },
    keyMetrics: {},
    createdAt: '2026-09-01T00:00:00.000Z',
    url: 'https://registry.example.com/churn/7',
    run: { id: 'r7' },
    code: { commit: sampleCommit },
    metrics: {
      val_auc: 0.85,
      'baseline.val_auc': 0.7,
      'slice.region.north.val_auc': 0.8,
      'slice.region.south.val_auc': 0.83,
    },
    params: {},
    signature: {
      inputs: [{ name: 'tenure', type: 'long', required: true }],
      outputs: [{ type: 'double', required: true }],
      params: [],
    },
    inputExample: '{"tenure": 3}',
    datasets: [{ name: 'customers', digest: 'ab12', context: 'training' }],
    notes: [],
    detailsState: 'read',
    ...overrides,
  };
}

/** The model in the catalog, with nothing wrong. */
export function sampleEntity(): MlModelEntity {
  return {
    apiVersion: 'ml-models/v1alpha1',
    kind: 'MlModel',
    metadata: {
      name: 'churn',
      namespace: 'default',
      annotations: {
        'ml-models/on-call-url': 'https://pager.example.com/churn',
      },
    },
    spec: {
      type: 'classifier',
      lifecycle: 'experimental',
      owner: 'group:default/ds-growth',
      riskTier: 'medium',
      riskReason: 'A wrong answer costs a discount.',
      source: { experiment: 'churn-exp', production: 'churn-service' },
      dependsOn: ['resource:default/customers'],
    },
    relations: [
      { type: 'dependencyOf', targetRef: 'component:default/offers' },
    ],
  };
}

/** What a test may change of the sample. */
export interface SampleChanges {
  /** `undefined` removes a file, `null` makes the host silent about it. */
  experiment?: Record<string, string | undefined | null>;
  production?: Record<string, string | undefined | null>;
  /** There is no production component, or its host is silent. */
  productionState?: 'none' | 'unknown';
  version?: Partial<InventoryVersionDetails>;
  champion?: Looked<InventoryVersionDetails>;
  /** Other versions of the model. */
  others?: InventoryVersionDetails[];
  entity?: (entity: MlModelEntity) => void;
  request?: Partial<EvidenceRequest>;
}

/** What collectors are asked for the sample. */
export function createRequest(changes: SampleChanges = {}): EvidenceRequest {
  const entity = sampleEntity();
  changes.entity?.(entity);
  const version = sampleVersion(changes.version);
  const others = changes.others ?? [];
  return {
    handoffId: 'h1',
    entityRef: 'mlmodel:default/churn',
    entity,
    teams: {
      dataScience: 'group:default/ds-growth',
      engineering: 'group:default/ml-platform',
    },
    sourceId: 'main',
    registeredModel: 'churn',
    versionLabel: '7',
    version,
    riskTier: 'medium',
    environment: 'production',
    itemIds: new Set(),
    now: new Date('2026-11-01T00:00:00Z'),
    signal: new AbortController().signal,
    served: { state: 'none' },
    repository: createFiles(changes),
    versions: {
      champion: async () => changes.champion ?? { state: 'none' },
      newest: async () => ({ state: 'found', value: [version, ...others] }),
      find: async label => {
        const value = others.find(each => each.label === label);
        return value ? { state: 'found', value } : { state: 'none' };
      },
    },
    ...changes.request,
  };
}

function createFiles(changes: SampleChanges): RepositoryFiles {
  const files: Record<
    RepositorySide,
    Record<string, string | undefined | null>
  > = {
    experiment: { ...experimentFiles, ...changes.experiment },
    production: { ...productionFiles, ...changes.production },
  };
  const locate: RepositoryFiles['locate'] = async side => {
    if (side === 'production' && changes.productionState) {
      const reason = 'There is no production repository.';
      return { state: changes.productionState, reason };
    }
    const commit = side === 'experiment' ? sampleCommit : 'b'.repeat(40);
    const url = `https://git.example.com/growth/${side}/tree/main/`;
    return { state: 'found', value: { url, commit } };
  };
  return {
    locate,
    async read(side, path): Promise<RepositoryFile> {
      const located = await locate(side);
      if (located.state !== 'found') {
        return { state: 'unknown', path, reason: located.reason };
      }
      const url = `${located.value.url}${path}`;
      const text = Object.hasOwn(files[side], path)
        ? files[side][path]
        : undefined;
      if (text === null) {
        return { state: 'unknown', path, url, reason: 'The host is silent.' };
      }
      return text === undefined
        ? { state: 'none', path, url, reason: `${path} does not exist.` }
        : { state: 'found', path, url, text, commit: located.value.commit };
    },
  };
}
