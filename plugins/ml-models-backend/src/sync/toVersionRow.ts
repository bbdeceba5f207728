import { canonicalJson } from '@baton-ml/backstage-plugin-ml-models-common';
import type { ModelVersionRecord } from '@baton-ml/backstage-plugin-ml-models-node';
import { hash } from 'node:crypto';
import type { NewVersionRow } from '../database/versions/VersionRow';
import { cleanRecord, needsCleaning } from './cleanRecord';
import { isKey } from './isKey';
import { toStorableTime } from './toStorableTime';

/**
 * Turns a record of a registry into a row with a fingerprint: SHA-256 of the canonical JSON of what may change, without
 * its times. Undefined for a record whose id or label is empty or too long to be indexed.
 *
 * @internal
 */
export function toVersionRow(options: {
  record: ModelVersionRecord;
  /** Our id of the model. */
  modelId: string;
  /** Our id of the version. */
  id: string;
  /** ISO 8601; stands in for the creation time when the registry gives none. */
  firstSeenAt: string;
}): NewVersionRow | undefined {
  let record = options.record;
  let content = toContent(record);
  if (needsCleaning(content.json)) {
    record = cleanRecord(record);
    content = toContent(record);
  }
  if (!isKey(record.externalId) || !isKey(record.label)) return undefined;
  const createdAt = toStorableTime(record.createdAt);
  return {
    id: options.id,
    model_id: options.modelId,
    order_key: toOrderKey(createdAt ?? options.firstSeenAt, record),
    ...content.texts,
    ...content.documents,
    created_at: createdAt ?? null,
    updated_at: toStorableTime(record.updatedAt) ?? null,
    first_seen_at: options.firstSeenAt,
    fingerprint: hash('sha256', content.json),
  };
}

/** Always the same members in the same order: the fingerprint is taken of their JSON. */
function toContent(record: ModelVersionRecord) {
  const texts = {
    external_id: record.externalId,
    label: record.label,
    status: record.status,
    status_message: record.statusMessage || null,
    author: record.author || null,
    description: record.description || null,
    model_type: record.modelType || null,
    framework: record.framework || null,
    artifact_uri: record.artifactUri || null,
    url: record.url || null,
  };
  const documents = {
    run: record.run ? canonicalJson(record.run) : null,
    code: record.source ? canonicalJson(record.source) : null,
    tags: canonicalJson(record.tags),
    metrics: canonicalJson(finiteOnly(record.metrics)),
    params: canonicalJson(record.params),
  };
  const { run, code, tags, metrics, params } = documents;
  const scalars = JSON.stringify(Object.values(texts));
  const json = `[${scalars},${run},${code},${tags},${metrics},${params}]`;
  return { texts, documents, json };
}

/** JSON has no word for infinity; a source that lets one through must not turn it into null. */
function finiteOnly(metrics: Record<string, number>): Record<string, number> {
  const isFinite = Object.keys(metrics).every(name =>
    Number.isFinite(metrics[name]),
  );
  if (isFinite) return metrics;
  return Object.fromEntries(
    Object.entries(metrics).filter(([, value]) => Number.isFinite(value)),
  );
}

/**
 * A text that sorts versions as people expect: by creation, versions of one moment by their number, and never two
 * alike within a model.
 */
function toOrderKey(createdAt: string, record: ModelVersionRecord): string {
  const number = /^v?(\d{1,12})$/i.exec(record.label)?.[1] ?? '';
  return `${createdAt} ${number.padStart(12, '0')} ${record.externalId}`;
}
