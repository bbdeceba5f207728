import type {
  DatasetInput,
  ModelSignature,
} from '@baton-ml/backstage-plugin-ml-models-common';

/**
 * A version as it is stored. Times are ISO 8601 in UTC.
 *
 * @internal
 */
export interface StoredVersion {
  id: string;
  modelId: string;
  externalId: string;
  label: string;
  /** Sorts versions by creation, then by number. */
  orderKey: string;
  status: 'ready' | 'pending' | 'failed';
  statusMessage?: string;
  author?: string;
  description?: string;
  createdAt?: string;
  updatedAt?: string;
  modelType?: string;
  framework?: string;
  artifactUri?: string;
  url?: string;
  run?: { id: string; name?: string; url?: string };
  code?: {
    commit?: string;
    repository?: string;
    branch?: string;
    dirty?: boolean;
  };
  tags: Record<string, string>;
  metrics: Record<string, number>;
  params: Record<string, string>;
  fingerprint: string;
  firstSeenAt: string;
  /** Set once two complete listings in a row lacked it. */
  removedAt?: string;
}

/**
 * What was read of a version when somebody looked at it.
 *
 * @internal
 */
export interface StoredVersionDetails {
  signature?: ModelSignature;
  inputExample?: string;
  cardMarkdown?: string;
  datasets: DatasetInput[];
  notes: string[];
  /** Fingerprint the version had when this was read. */
  fingerprint: string;
  /** ISO 8601. */
  readAt: string;
}
