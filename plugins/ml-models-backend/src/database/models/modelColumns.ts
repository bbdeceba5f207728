import type { BulkColumns } from '../bulkWrite';
import type { ModelRow } from './ModelRow';

/** What a registry says of a model. @internal */
export const FACTS_COLUMNS = {
  id: 'uuid',
  name: 'text',
  name_key: 'text',
  description: 'text',
  url: 'text',
  stable_id: 'text',
  tags: 'text',
  owners: 'text',
  created_at: 'timestamptz',
  updated_at: 'timestamptz',
  fingerprint: 'text',
  versions_due: 'boolean',
  changed_at: 'timestamptz',
} as const satisfies Partial<BulkColumns<ModelRow>>;

/** A model that is stored for the first time. @internal */
export const NEW_MODEL_COLUMNS = {
  ...FACTS_COLUMNS,
  source_id: 'text',
  external_id: 'text',
  state: 'text',
  assigned_ref: 'text',
  entity_ref: 'text',
  versions_known: 'boolean',
  version_count: 'integer',
  first_seen_at: 'timestamptz',
  summary_changed_at: 'timestamptz',
} as const satisfies Partial<BulkColumns<ModelRow>>;

/** What is derived from versions and aliases. @internal */
export const DIGEST_COLUMNS = {
  id: 'uuid',
  digest: 'text',
  version_count: 'integer',
  latest_version: 'text',
  production_version: 'text',
  changed_at: 'timestamptz',
  summary_changed_at: 'timestamptz',
  versions_due: 'boolean',
  versions_known: 'boolean',
} as const satisfies Partial<BulkColumns<ModelRow>>;
