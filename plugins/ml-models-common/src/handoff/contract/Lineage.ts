/**
 * The file `lineage.json` of a production repository: where the served model comes from. Written by the promotion,
 * never by hand.
 *
 * @public
 */
export interface Lineage {
  /** Version of the file's shape. */
  schema: 'ml-models/lineage/v1';
  /** Entity ref of the model. */
  model: string;
  /** The handoff that led to the promotion. */
  handoffId?: string;
  /** The code that trained it. */
  experiment: {
    /** Address of the repository. */
    repo: string;
    /** Full commit hash. */
    commit: string;
    /** Component of the experiment. */
    componentRef?: string;
  };
  /** The run that made it. */
  run: {
    /** A key under `mlModels.sources`. */
    instance: string;
    /** The registry's id of the experiment. */
    experimentId?: string;
    /** The registry's id of the run. */
    runId: string;
  };
  /** The registered version. */
  version: {
    /** The registry's exact id of the registered model. */
    name: string;
    /** Label of the version. */
    version: string;
    /** The registry's id of the logged model, where there is one. */
    modelId?: string;
    /** Where the registry keeps the artifact. */
    source?: string;
    /** `sha256:…` over the artifact. */
    digest?: string;
    /** Hash of the signature, see `signatureSha256`. */
    signatureSha256?: string;
  };
  /** Data it was trained and evaluated on. */
  datasets: { name: string; digest?: string; ref?: string }[];
  /** Metrics at the time of the promotion. */
  metrics?: Record<string, number>;
  /** The software template. */
  template?: { ref: string; version: string };
  /** Entity ref of who promoted. */
  promotedBy?: string;
  /** ISO 8601 in UTC. */
  promotedAt: string;
}
