import type {
  NewVersionRow,
  VersionRow,
} from '../database/versions/VersionRow';

const TEXTS = [
  'label',
  'status',
  'status_message',
  'author',
  'description',
  'model_type',
  'framework',
  'artifact_uri',
  'url',
] as const;
const DOCUMENTS = ['run', 'code', 'tags', 'metrics', 'params'] as const;

/**
 * What an edit in the registry changed of a version, only the members that differ; undefined when there is nothing.
 *
 * @internal
 */
export function toVersionChange(
  before: VersionRow,
  after: NewVersionRow,
): { before: object; after: object } | undefined {
  const old: Record<string, unknown> = {};
  const now: Record<string, unknown> = {};
  for (const column of TEXTS) {
    if (before[column] === after[column]) continue;
    old[column] = before[column] ?? undefined;
    now[column] = after[column] ?? undefined;
  }
  for (const column of DOCUMENTS) {
    if (before[column] === after[column]) continue;
    old[column] = JSON.parse(before[column] ?? '{}');
    now[column] = JSON.parse(after[column] ?? '{}');
  }
  return Object.keys(now).length > 0 ? { before: old, after: now } : undefined;
}
