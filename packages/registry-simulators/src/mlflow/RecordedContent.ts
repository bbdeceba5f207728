import { readFileSync } from 'node:fs';
import path from 'node:path';
import type {
  ExperimentAnswer,
  LoggedModelAnswer,
  ModelVersionAnswer,
  RegisteredModelAnswer,
  RunAnswer,
} from './answers';
import type { MlflowContent } from './MlflowContent';

interface RecordedArtifact {
  name?: string;
  version?: string;
  runId?: string;
  path: string;
  text: string;
}

/** Found through the package, because the source and the built file lie at different depths. */
const directory = path.join(
  path.dirname(require.resolve('registry-simulators/package.json')),
  'recordings',
  'mlflow',
);

/** Reads one of the recorded files, see `scripts/mlflow/record.mjs`. */
export function readRecording<T>(name: string): T {
  return JSON.parse(readFileSync(path.join(directory, `${name}.json`), 'utf8'));
}

/** What a real server held when it was recorded. */
export class RecordedContent implements MlflowContent {
  readonly #models = new Map<string, RegisteredModelAnswer>();
  readonly #versions = new Map<string, ModelVersionAnswer[]>();
  readonly #experiments: ExperimentAnswer[];
  readonly #runs = new Map<string, RunAnswer>();
  readonly #loggedModels = new Map<string, LoggedModelAnswer>();
  readonly #artifacts = new Map<string, string>();

  static create(): RecordedContent {
    return new RecordedContent();
  }

  private constructor() {
    for (const model of readRecording<RegisteredModelAnswer[]>(
      'registered-models',
    )) {
      this.#models.set(model.name, model);
      this.#versions.set(model.name, []);
    }
    for (const version of readRecording<ModelVersionAnswer[]>(
      'model-versions',
    )) {
      this.#versions.get(version.name)?.push(version);
    }
    this.#experiments = readRecording('experiments');
    for (const run of readRecording<RunAnswer[]>('runs')) {
      this.#runs.set(run.info.run_id, run);
    }
    for (const model of readRecording<LoggedModelAnswer[]>('logged-models')) {
      this.#loggedModels.set(model.info.model_id, model);
    }
    for (const artifact of readRecording<RecordedArtifact[]>('artifacts')) {
      this.#artifacts.set(
        artifactKey(
          artifact.runId ?? artifact.name!,
          artifact.version ?? '',
          artifact.path,
        ),
        artifact.text,
      );
    }
  }

  names(): string[] {
    return [...this.#models.keys()].sort();
  }

  model(name: string): RegisteredModelAnswer | undefined {
    return this.#models.get(name);
  }

  versionCount(name: string): number {
    return this.#versions.get(name)?.length ?? 0;
  }

  versions(name: string, from?: number, to?: number): ModelVersionAnswer[] {
    return (this.#versions.get(name) ?? []).slice(from, to);
  }

  experiments(): ExperimentAnswer[] {
    return this.#experiments;
  }

  run(runId: string): RunAnswer | undefined {
    return this.#runs.get(runId);
  }

  loggedModel(modelId: string): LoggedModelAnswer | undefined {
    return this.#loggedModels.get(modelId);
  }

  artifact(name: string, version: string, file: string): string | undefined {
    const source = this.versions(name).find(v => v.version === version)?.source;
    // The recorded server had no credentials for the bucket and answered with an error page of its own.
    return source?.startsWith('s3://')
      ? 'unreadable'
      : this.#artifacts.get(artifactKey(name, version, file));
  }

  runArtifact(runId: string, file: string): string | undefined {
    return this.#artifacts.get(artifactKey(runId, '', file));
  }
}

function artifactKey(owner: string, version: string, file: string): string {
  return JSON.stringify([owner, version, file]);
}
