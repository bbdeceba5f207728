import { toIsoTime } from '../toIsoTime';
import type { ModelState, StoredModel } from './StoredModel';

/** Row of table `models`. @internal */
export interface ModelRow {
  id: string;
  source_id: string;
  external_id: string;
  name: string;
  name_key: string;
  description: string | null;
  url: string | null;
  tags: string;
  owners: string;
  created_at: Date | string | null;
  updated_at: Date | string | null;
  stable_id: string | null;
  fingerprint: string;
  state: ModelState;
  doubted_since: Date | string | null;
  assigned_ref: string;
  claimed_ref: string | null;
  entity_ref: string;
  conflicting_refs: string | null;
  versions_due: boolean | number;
  versions_known: boolean | number;
  version_count: number;
  latest_version: string | null;
  production_version: string | null;
  digest: string | null;
  tag_edited_at: Date | string | null;
  tag_edited_key: string | null;
  first_seen_at: Date | string;
  changed_at: Date | string;
  summary_changed_at: Date | string;
}

/** @internal */
export function toStoredModel(row: ModelRow): StoredModel {
  return {
    id: row.id,
    sourceId: row.source_id,
    externalId: row.external_id,
    name: row.name,
    description: row.description ?? undefined,
    url: row.url ?? undefined,
    tags: JSON.parse(row.tags),
    owners: JSON.parse(row.owners),
    createdAt: toIsoTime(row.created_at),
    updatedAt: toIsoTime(row.updated_at),
    state: row.state,
    assignedRef: row.assigned_ref,
    claimedRef: row.claimed_ref ?? undefined,
    entityRef: row.entity_ref,
    conflictingRefs: row.conflicting_refs
      ? JSON.parse(row.conflicting_refs)
      : [],
    versionCount: row.version_count,
    latestVersion: row.latest_version ?? undefined,
    productionVersion: row.production_version ?? undefined,
    digest: row.digest ? JSON.parse(row.digest) : undefined,
    firstSeenAt: toIsoTime(row.first_seen_at),
    changedAt: toIsoTime(row.changed_at),
  };
}
