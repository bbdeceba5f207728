/* What is read of MLflow's answers. Every field may be missing: servers leave empty values out, and what comes from
 * another server is not believed before it has been looked at. int64 arrive as number or as text. */

/** A key and a value. @internal */
export interface MlflowTag {
  key?: string;
  value?: string;
}

/** An entry of `registered-models/search`. @internal */
export interface MlflowRegisteredModel {
  name?: string;
  creation_timestamp?: number | string;
  last_updated_timestamp?: number | string;
  description?: string;
  tags?: MlflowTag[];
  aliases?: { alias?: string; version?: string | number }[];
}

/** An entry of `model-versions/search`. Servers other than the open-source one add figures and a model id. @internal */
export interface MlflowModelVersion {
  name?: string;
  version?: string | number;
  creation_timestamp?: number | string;
  last_updated_timestamp?: number | string;
  description?: string;
  user_id?: string;
  source?: string;
  storage_location?: string;
  run_id?: string;
  status?: string;
  status_message?: string;
  tags?: MlflowTag[];
  model_id?: string;
  metrics?: MlflowMetric[];
  params?: MlflowTag[];
}

/** The last value of a metric; not-a-number and infinities arrive as text. @internal */
export interface MlflowMetric {
  key?: string;
  value?: number | string;
}

/** A run of `runs/search` or `runs/get`. @internal */
export interface MlflowRun {
  info?: {
    run_id?: string;
    run_name?: string;
    experiment_id?: string;
    user_id?: string;
  };
  data?: { metrics?: MlflowMetric[]; params?: MlflowTag[]; tags?: MlflowTag[] };
  inputs?: {
    dataset_inputs?: {
      tags?: MlflowTag[];
      dataset?: { name?: string; digest?: string; source_type?: string };
    }[];
  };
}

/** A logged model of `logged-models/search`, MLflow 3 and newer. @internal */
export interface MlflowLoggedModel {
  info?: {
    model_id?: string;
    model_type?: string;
    artifact_uri?: string;
    tags?: MlflowTag[];
  };
  data?: { metrics?: MlflowMetric[]; params?: MlflowTag[] };
}

/** One page of a listing. @internal */
export interface MlflowPage<T> {
  items: T[];
  nextPageToken?: string;
}
