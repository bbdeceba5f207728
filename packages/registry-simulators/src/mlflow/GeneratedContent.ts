import type {
  ExperimentAnswer,
  LoggedModelAnswer,
  ModelVersionAnswer,
  RegisteredModelAnswer,
  RunAnswer,
} from './answers';
import type { MlflowContent } from './MlflowContent';

/** How much is made, and from which seed. */
export interface GeneratedContentOptions {
  models: number;
  versionsPerModel: number;
  seed: number;
}

const TEAMS = [
  'fraud-science',
  'search-science',
  'demand-science',
  'routing-science',
];
const TYPES = [
  'classifier',
  'regressor',
  'ranker',
  'forecaster',
  'recommender',
];
const TIERS = ['low', 'medium', 'medium', 'high'];
const FRAMEWORKS = ['sklearn', 'xgboost', 'pytorch', 'lightgbm'];

const METRICS = [
  'roc_auc',
  'f1',
  'precision',
  'recall',
  'log_loss',
  'latency_p95_ms',
];
const PARAMS = [
  { key: 'learning_rate', value: '0.1' },
  { key: 'max_depth', value: '6' },
  { key: 'n_estimators', value: '300' },
];
const MLMODEL = `flavors:
  sklearn:
    serialization_format: cloudpickle
signature:
  inputs: '[{"type": "double", "name": "amount", "required": true}]'
  outputs: '[{"type": "tensor", "tensor-spec": {"dtype": "int64", "shape": [-1]}}]'
  params: null
`;

/** 2026-01-01, so that the same seed gives the same content on every day. */
const FIRST_MOMENT = 1_767_225_600_000;
const MINUTE = 60_000;

/**
 * Registered models computed from their number: nothing is kept, so ten thousand models cost no memory. Names sort by
 * number; ids of runs and logged models carry model and version in their last digits, so they can be looked up.
 */
export class GeneratedContent implements MlflowContent {
  readonly #options: GeneratedContentOptions;
  readonly #names: string[];

  static create(options: GeneratedContentOptions): GeneratedContent {
    return new GeneratedContent(options);
  }

  private constructor(options: GeneratedContentOptions) {
    this.#options = options;
    this.#names = Array.from(
      { length: options.models },
      (_, index) => `model-${String(index).padStart(6, '0')}`,
    );
  }

  names(): string[] {
    return this.#names;
  }

  model(name: string): RegisteredModelAnswer | undefined {
    const index = this.#indexOf(name);
    if (index === undefined) {
      return undefined;
    }
    const newest = this.#options.versionsPerModel;
    const pick = <T>(values: T[], salt: number) =>
      values[this.#number(index, salt) % values.length];
    const team = pick(TEAMS, 1);
    return {
      name,
      creation_timestamp: FIRST_MOMENT + index * MINUTE,
      last_updated_timestamp: FIRST_MOMENT + (index + newest) * MINUTE,
      description: `Generated model ${index}`,
      ...(newest > 0
        ? { latest_versions: this.versions(name, newest - 1, newest) }
        : {}),
      tags: [
        { key: 'ml-models/owner', value: team },
        { key: 'ml-models/data-science-team', value: team },
        { key: 'ml-models/type', value: pick(TYPES, 2) },
        { key: 'ml-models/risk-tier', value: pick(TIERS, 3) },
      ],
      ...(newest > 0
        ? { aliases: [{ alias: 'champion', version: String(newest) }] }
        : {}),
    };
  }

  versionCount(name: string): number {
    return this.#indexOf(name) === undefined
      ? 0
      : this.#options.versionsPerModel;
  }

  versions(
    name: string,
    from = 0,
    to = Number.POSITIVE_INFINITY,
  ): ModelVersionAnswer[] {
    const index = this.#indexOf(name);
    const end = Math.min(to, this.versionCount(name));
    const found: ModelVersionAnswer[] = [];
    for (
      let number = from + 1;
      number <= end && index !== undefined;
      number++
    ) {
      const at = FIRST_MOMENT + (index + number) * MINUTE;
      found.push({
        name,
        version: String(number),
        creation_timestamp: at,
        last_updated_timestamp: at,
        current_stage: 'None',
        description: '',
        source: `models:/m-${this.#id(index, number)}`,
        run_id: this.#id(index, number),
        status: 'READY',
        run_link: '',
      });
    }
    return found;
  }

  experiments(): ExperimentAnswer[] {
    return [{ experiment_id: '1', name: 'generated' }];
  }

  run(runId: string): RunAnswer | undefined {
    const found = this.#parseId(runId);
    if (!found) {
      return undefined;
    }
    const at = FIRST_MOMENT + (found.index + found.number) * MINUTE;
    const run = {
      info: {
        run_uuid: runId,
        experiment_id: '1',
        run_name: `run-${found.index}-${found.number}`,
        user_id: 'svc-training',
        status: 'FINISHED',
        start_time: at - MINUTE,
        end_time: at,
        lifecycle_stage: 'active',
        run_id: runId,
      },
      data: {
        metrics: this.#metrics(found.index, found.number, at),
        params: PARAMS,
        tags: [
          { key: 'mlflow.user', value: 'svc-training' },
          {
            key: 'mlflow.source.git.commit',
            value: runId.repeat(2).slice(0, 40),
          },
          {
            key: 'mlflow.source.git.repoURL',
            value: 'https://git.example.com/generated/models',
          },
          {
            key: 'mlflow.autologging',
            value: FRAMEWORKS[this.#number(found.index, 4) % FRAMEWORKS.length],
          },
        ],
      },
      inputs: {},
    };
    return run;
  }

  loggedModel(modelId: string): LoggedModelAnswer | undefined {
    const found = this.#parseId(modelId.replace(/^m-/, ''));
    if (!found) {
      return undefined;
    }
    const at = FIRST_MOMENT + (found.index + found.number) * MINUTE;
    const model = {
      info: {
        model_id: modelId,
        experiment_id: '1',
        name: 'model',
        creation_timestamp_ms: at,
        last_updated_timestamp_ms: at,
        artifact_uri: `mlflow-artifacts:/1/models/${modelId}/artifacts`,
        status: 'LOGGED_MODEL_READY',
        model_type: TYPES[this.#number(found.index, 2) % TYPES.length],
        source_run_id: modelId.replace(/^m-/, ''),
      },
      data: {
        metrics: this.#metrics(found.index, found.number, at),
        params: PARAMS,
      },
    };
    return model;
  }

  artifact(name: string, version: string, path: string): string | undefined {
    const known =
      Number(version) >= 1 && Number(version) <= this.versionCount(name);
    return known && path === 'MLmodel' ? MLMODEL : undefined;
  }

  runArtifact(): string | undefined {
    return undefined;
  }

  #metrics(index: number, number: number, timestamp: number) {
    return METRICS.map((key, position) => ({
      key,
      value:
        (this.#number(index * 1000 + number, 10 + position) % 10_000) / 10_000,
      timestamp,
      step: 0,
    }));
  }

  #indexOf(name: string): number | undefined {
    const index = Number(/^model-(\d{6})$/.exec(name)?.[1] ?? Number.NaN);
    return index < this.#options.models ? index : undefined;
  }

  /** 32 hexadecimal digits, as MLflow's own ids: seed, model, version. */
  #id(index: number, number: number): string {
    const part = (value: number, length: number) =>
      value.toString(16).padStart(length, '0');
    return `${part(this.#options.seed, 16)}${part(index, 8)}${part(number, 8)}`;
  }

  #parseId(id: string): { index: number; number: number } | undefined {
    const index = Number.parseInt(id.slice(16, 24), 16);
    const number = Number.parseInt(id.slice(24, 32), 16);
    return index < this.#options.models &&
      number <= this.#options.versionsPerModel &&
      id === this.#id(index, number)
      ? { index, number }
      : undefined;
  }

  /** A number that looks random and is not (the mixing step of the splitmix generator, 32 bits). */
  #number(index: number, salt: number): number {
    let mixed =
      Math.imul(index + 1, 0x9e3779b1) ^
      Math.imul(salt + this.#options.seed, 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return (mixed ^ (mixed >>> 15)) >>> 0;
  }
}
