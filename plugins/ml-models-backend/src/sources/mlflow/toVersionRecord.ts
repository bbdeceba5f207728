import type { ModelVersionRecord } from '@baton-ml/backstage-plugin-ml-models-node';
import type {
  MlflowLoggedModel,
  MlflowModelVersion,
  MlflowRun,
  MlflowTag,
} from './mlflowAnswers';
import type { MlflowLinks } from './mlflowLinks';
import { toFramework } from './toFramework';
import { toIsoTime } from './toIsoTime';
import { toKeyedValues } from './toKeyedValues';
import { toMetrics } from './toMetrics';

/** What is known about a version from several listings. @internal */
export interface VersionParts {
  version: MlflowModelVersion & { name: string; version: string };
  /** The run that made it; absent when it was purged or the version came from elsewhere. */
  run?: MlflowRun;
  /** The logged model behind it, MLflow 3 and newer. */
  loggedModel?: MlflowLoggedModel;
}

const STATUS: Record<string, ModelVersionRecord['status']> = {
  PENDING_REGISTRATION: 'pending',
  FAILED_REGISTRATION: 'failed',
  READY: 'ready',
};

/**
 * A version in the inventory's terms.
 *
 * @remarks
 *
 * Aliases of the version are not read: in a listing of versions they are always empty, whatever the truth is.
 *
 * @internal
 */
export function toVersionRecord(
  parts: VersionParts,
  links: MlflowLinks,
): ModelVersionRecord {
  const { version, run, loggedModel } = parts;
  const tags = toKeyedValues(version.tags);
  const runTags = toTagMap(loggedModel?.info?.tags, run?.data?.tags);
  const createdAt = toIsoTime(version.creation_timestamp);
  return {
    modelId: version.name,
    externalId: version.version,
    label: version.version,
    createdAt,
    // Most versions are never edited.
    updatedAt:
      version.last_updated_timestamp === version.creation_timestamp
        ? createdAt
        : toIsoTime(version.last_updated_timestamp),
    // A server that names no state has none to wait for.
    status: STATUS[version.status ?? 'READY'] ?? 'pending',
    statusMessage:
      version.status === 'READY'
        ? undefined
        : version.status_message || undefined,
    author:
      version.user_id ||
      runTags.get('mlflow.user') ||
      run?.info?.user_id ||
      undefined,
    description: version.description || undefined,
    tags,
    metrics: toMetrics({ run, loggedModel, version }),
    params: toKeyedValues(
      run?.data?.params,
      loggedModel?.data?.params,
      version.params,
    ),
    modelType: loggedModel?.info?.model_type || undefined,
    framework: toFramework(runTags),
    artifactUri:
      version.storage_location ||
      loggedModel?.info?.artifact_uri ||
      version.source ||
      undefined,
    url: links.version(version.name, version.version),
    run: toRunReference(version, run, links),
    source: toSource(runTags, tags),
  };
}

/** As a map, because most tags of a run are never asked for and members of an object cost more. */
function toTagMap(
  ...lists: Array<MlflowTag[] | undefined>
): Map<string, string> {
  const tags = new Map<string, string>();
  for (const list of lists) {
    for (const { key, value } of list ?? []) {
      if (typeof key === 'string') tags.set(key, String(value ?? ''));
    }
  }
  return tags;
}

function toRunReference(
  version: MlflowModelVersion,
  run: MlflowRun | undefined,
  links: MlflowLinks,
): ModelVersionRecord['run'] {
  if (!version.run_id) {
    return undefined;
  }
  const experimentId = run?.info?.experiment_id;
  return {
    id: version.run_id,
    name: run?.info?.run_name || undefined,
    // Without the run there is no experiment, and without that no page.
    url: experimentId ? links.run(experimentId, version.run_id) : undefined,
  };
}

function toSource(
  runTags: ReadonlyMap<string, string>,
  tags: Record<string, string>,
): ModelVersionRecord['source'] {
  const dirty =
    tags['ml-models/dirty'] || runTags.get('mlflow.source.git.dirty');
  const source = {
    commit: runTags.get('mlflow.source.git.commit') || undefined,
    repository: runTags.get('mlflow.source.git.repoURL') || undefined,
    branch: runTags.get('mlflow.source.git.branch') || undefined,
    dirty: dirty ? dirty.toLowerCase() === 'true' : undefined,
  };
  return source.commit || source.repository ? source : undefined;
}
