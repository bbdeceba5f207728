import {
  type Lineage,
  type ModelLock,
  signatureSha256,
  TAG_DIGEST,
} from '@baton-ml/backstage-plugin-ml-models-common';
import type { LineageFacts } from './LineageFacts';
import { readExperimentId } from './readExperimentId';
import { readModelId } from './readModelId';

/** What becomes of the facts: lineage, or a list of what is missing. */
export type LineageVerdict =
  | {
      state: 'complete';
      lineage: LineageCore;
      lock: ModelLock;
      warnings: string[];
    }
  | { state: 'incomplete'; missing: string[]; warnings: string[] };

/** The part of `lineage.json` that comes from registry, catalog and repository. */
export type LineageCore = Omit<
  Lineage,
  'template' | 'promotedBy' | 'promotedAt' | 'handoffId'
>;

const COMMIT = /^([0-9a-f]{40}|[0-9a-f]{64})$/;
const DIGEST = /^sha256:[0-9a-f]{64}$/;

/**
 * Decides whether a version can be promoted, and writes down where it comes from.
 *
 * @remarks
 * A promotion without a ready version, its run, its commit or its signature would carry lineage in name only, so each
 * of them is required. Datasets and digest are recorded when the registry has them.
 */
export function judgeLineage(
  facts: LineageFacts,
  modelRef: string,
): LineageVerdict {
  const missing = findMissing(facts);
  const warnings = findWarnings(facts);
  const { model, version, place, entity } = facts;
  if (missing.length || !model || !version || !place) {
    return { state: 'incomplete', missing, warnings };
  }
  const digest = readDigest(facts);
  const signatureHash = signatureSha256(version.signature!);
  const modelId = readModelId(version);
  const registry = {
    instance: model.source.id,
    model: model.externalId,
    version: version.label,
    modelId,
  };
  const lineage: LineageCore = {
    schema: 'ml-models/lineage/v1',
    model: modelRef,
    experiment: {
      repo: place.repositoryUrl,
      commit: version.code!.commit!,
      componentRef: facts.componentRef,
    },
    run: {
      instance: model.source.id,
      experimentId: readExperimentId(version),
      runId: version.run!.id,
    },
    version: {
      name: model.externalId,
      version: version.label,
      modelId,
      source: version.artifactUri,
      digest,
      signatureSha256: signatureHash,
    },
    datasets: version.datasets.map(({ name, digest: datasetDigest }) => ({
      name,
      digest: datasetDigest,
      ref: findDatasetRef(name, entity.spec.dependsOn ?? []),
    })),
    metrics: version.metrics,
  };
  const lock: ModelLock = {
    apiVersion: 'ml-models/v1alpha1',
    kind: 'ModelLock',
    model: modelRef,
    registry,
    digest,
    signatureSha256: signatureHash,
  };
  return { state: 'complete', lineage, lock, warnings };
}

function findMissing(facts: LineageFacts): string[] {
  const { model, version, label, place, componentRef, commit } = facts;
  const missing: string[] = [];
  if (!model) {
    return [
      'model: no registered model belongs to it; spec.registry must name a configured registry and a model there',
    ];
  }
  const registry = `${model.source.title} (${model.source.id})`;
  if (!version) {
    return [`version: ${registry} lists no version ${label} of ${model.name}`];
  }
  if (version.removedAt) {
    missing.push(`version: ${registry} no longer has version ${label}`);
  } else if (version.status !== 'ready') {
    missing.push(`version: it is ${version.status} in ${registry}, not ready`);
  }
  if (!version.run?.id) {
    missing.push('run: the version names no run');
  }
  if (version.detailsState === 'unknown') {
    missing.push(
      `signature: ${registry} does not answer now, so nobody can tell; try again`,
    );
  } else if (!version.signature) {
    missing.push('signature: the version has none');
  }
  const { commit: sha, dirty } = version.code ?? {};
  if (!sha) {
    missing.push('commit: the run names no commit');
  } else if (!COMMIT.test(sha)) {
    missing.push(`commit: ${sha} is no full commit hash`);
  }
  if (dirty) {
    missing.push(
      'commit: the model was trained with changes that were not committed (tag ml-models/dirty)',
    );
  }
  if (!place) {
    missing.push(
      `experiment: ${
        componentRef ?? 'the model'
      } has no source location on a host this portal is configured for (GitHub, GitLab or Gitea); spec.source.experiment names the component`,
    );
  } else if (sha && commit === 'missing') {
    missing.push(`commit: ${place.repositoryUrl} has no commit ${sha}`);
  } else if (sha && commit === 'unreadable') {
    missing.push(
      `commit: ${place.repositoryUrl} could not be read, so nobody can tell whether it has ${sha}`,
    );
  }
  return missing;
}

function findWarnings(facts: LineageFacts): string[] {
  const { model, version } = facts;
  if (!version) {
    return [];
  }
  const warnings: string[] = [];
  if (model && model.source.type !== 'mlflow') {
    warnings.push(
      `The production repository fetches versions from MLflow only, and ${model.source.title} is another kind of registry: set MODEL_DIRECTORY and REFERENCE_DATA where its checks run, and bring the model into the image.`,
    );
  }
  if (!version.datasets.length) {
    warnings.push('The run names no datasets, so the lineage has none.');
  }
  if (!readDigest(facts)) {
    warnings.push(
      `The version has no digest (tag ${TAG_DIGEST}), so what serves cannot be compared with what was reviewed.`,
    );
  }
  return warnings;
}

function readDigest({ version }: LineageFacts): string | undefined {
  const digest = version?.tags[TAG_DIGEST];
  return digest && DIGEST.test(digest) ? digest : undefined;
}

/** The resource the model depends on that has the dataset's name. */
function findDatasetRef(name: string, dependsOn: string[]): string | undefined {
  const slug = name.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  const found = dependsOn.find(ref => {
    const [kind, rest] = ref.includes(':') ? ref.split(':') : ['resource', ref];
    return kind.toLowerCase() === 'resource' && rest.split('/').pop() === slug;
  });
  return found && toFullRef(found);
}

function toFullRef(ref: string): string {
  const rest = ref.includes(':') ? ref.slice(ref.indexOf(':') + 1) : ref;
  return `resource:${rest.includes('/') ? rest : `default/${rest}`}`;
}
