/**
 * One immutable trained version of a registered model.
 *
 * @public
 */
export interface ModelVersionRecord {
  /** `externalId` of the registered model. */
  modelId: string;
  /** The registry's own id of the version, unique within the model; for MLflow the version number. */
  externalId: string;
  /** What people call it, for example `7`. */
  label: string;
  /** ISO 8601. */
  createdAt?: string;
  /** ISO 8601. */
  updatedAt?: string;
  /** Whether the artifact can be used. */
  status: 'ready' | 'pending' | 'failed';
  /** The registry's words on a status that is not `ready`. */
  statusMessage?: string;
  /** Login of who registered it, as the registry knows it. */
  author?: string;
  /** Free text, never trusted. */
  description?: string;
  /** Tags as key and value. */
  tags: Record<string, string>;
  /** Metrics, the last value per key; what is not a finite number is left out. */
  metrics: Record<string, number>;
  /** Parameters of the training run. */
  params: Record<string, string>;
  /** Kind of model as the registry knows it, for example `classifier`. */
  modelType?: string;
  /** Library the model was saved with, for example `sklearn`. */
  framework?: string;
  /** Where the artifact is stored; shown, never fetched. */
  artifactUri?: string;
  /** The version's page in the registry; built from the configured base URL only. */
  url?: string;
  /** The run that produced it. */
  run?: {
    /** The registry's id of the run. */
    id: string;
    /** Name of the run as people see it. */
    name?: string;
    /** Page of the run in the registry; built from the configured base URL only. */
    url?: string;
  };
  /** The code that produced it, when the registry recorded it. */
  source?: {
    /** Full commit hash. */
    commit?: string;
    /** Repository URL as recorded: a text, shown as a link only when it is https. */
    repository?: string;
    /** Branch name. */
    branch?: string;
    /** True when the working tree had uncommitted changes. */
    dirty?: boolean;
  };
}
