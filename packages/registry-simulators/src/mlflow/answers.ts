/** A key and a value, as MLflow writes tags. */
export interface Tag {
  key: string;
  value: string;
}

/** A registered model as `registered-models/search` answers it. */
export interface RegisteredModelAnswer {
  name: string;
  creation_timestamp: number;
  last_updated_timestamp: number;
  description?: string;
  latest_versions?: ModelVersionAnswer[];
  tags?: Tag[];
  aliases?: { alias: string; version: string }[];
}

/** A model version as `model-versions/search` answers it. */
export interface ModelVersionAnswer {
  name: string;
  version: string;
  creation_timestamp: number;
  last_updated_timestamp: number;
  current_stage: string;
  description: string;
  source: string;
  run_id: string;
  status: string;
  status_message?: string;
  tags?: Tag[];
  run_link: string;
  aliases?: string[];
}

/** The parts of a run the simulator itself reads; the rest is passed on as it is. */
export interface RunAnswer {
  info: {
    run_id: string;
    experiment_id: string;
    run_name?: string;
    user_id?: string;
    status?: string;
    start_time?: number;
  };
  data?: {
    metrics?: { key: string; value: number }[];
    params?: Tag[];
    tags?: Tag[];
  };
}

/** The parts of a logged model the simulator itself reads; the rest is passed on as it is. */
export interface LoggedModelAnswer {
  info: { model_id: string; experiment_id: string };
}

/** An experiment as `experiments/search` answers it. */
export interface ExperimentAnswer {
  experiment_id: string;
  name: string;
}
