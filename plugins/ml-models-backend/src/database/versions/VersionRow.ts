import type { BulkColumns } from '../bulkWrite';
import { toIsoTime } from '../toIsoTime';
import type { StoredVersion } from './StoredVersion';

/** Row of table `versions`. @internal */
export interface VersionRow {
  id: string;
  model_id: string;
  external_id: string;
  label: string;
  order_key: string;
  status: StoredVersion['status'];
  status_message: string | null;
  author: string | null;
  description: string | null;
  created_at: Date | string | null;
  updated_at: Date | string | null;
  model_type: string | null;
  framework: string | null;
  artifact_uri: string | null;
  url: string | null;
  run: string | null;
  code: string | null;
  tags: string;
  metrics: string;
  params: string;
  fingerprint: string;
  first_seen_at: Date | string;
  absent_since: Date | string | null;
  doubted_since: Date | string | null;
  removed_at: Date | string | null;
}

/** A version ready to be written: documents are JSON text, times are ISO 8601. @internal */
export type NewVersionRow = Omit<
  VersionRow,
  | 'absent_since'
  | 'doubted_since'
  | 'removed_at'
  | 'created_at'
  | 'updated_at'
  | 'first_seen_at'
> & {
  created_at: string | null;
  updated_at: string | null;
  first_seen_at: string;
};

/** What an edit in the registry may change. @internal */
export const VERSION_FACTS_COLUMNS = {
  id: 'uuid',
  label: 'text',
  order_key: 'text',
  status: 'text',
  status_message: 'text',
  author: 'text',
  description: 'text',
  created_at: 'timestamptz',
  updated_at: 'timestamptz',
  model_type: 'text',
  framework: 'text',
  artifact_uri: 'text',
  url: 'text',
  run: 'text',
  code: 'text',
  tags: 'text',
  metrics: 'text',
  params: 'text',
  fingerprint: 'text',
} as const satisfies Partial<BulkColumns<VersionRow>>;

/** A version that is stored for the first time. @internal */
export const NEW_VERSION_COLUMNS = {
  ...VERSION_FACTS_COLUMNS,
  model_id: 'uuid',
  external_id: 'text',
  first_seen_at: 'timestamptz',
} as const satisfies Partial<BulkColumns<VersionRow>>;

const parse = (json: string | null) => (json ? JSON.parse(json) : undefined);

/** @internal */
export function toStoredVersion(row: VersionRow): StoredVersion {
  return {
    id: row.id,
    modelId: row.model_id,
    externalId: row.external_id,
    label: row.label,
    orderKey: row.order_key,
    status: row.status,
    statusMessage: row.status_message ?? undefined,
    author: row.author ?? undefined,
    description: row.description ?? undefined,
    createdAt: toIsoTime(row.created_at),
    updatedAt: toIsoTime(row.updated_at),
    modelType: row.model_type ?? undefined,
    framework: row.framework ?? undefined,
    artifactUri: row.artifact_uri ?? undefined,
    url: row.url ?? undefined,
    run: parse(row.run),
    code: parse(row.code),
    tags: parse(row.tags),
    metrics: parse(row.metrics),
    params: parse(row.params),
    fingerprint: row.fingerprint,
    firstSeenAt: toIsoTime(row.first_seen_at),
    removedAt: toIsoTime(row.removed_at),
  };
}
