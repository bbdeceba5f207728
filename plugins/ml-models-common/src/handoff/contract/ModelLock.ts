/**
 * The file `model.lock.yaml` of a production repository: the only place that names the version it serves.
 *
 * @public
 */
export interface ModelLock {
  /** Version of the file's shape. */
  apiVersion: 'ml-models/v1alpha1';
  /** Kind of the file. */
  kind: 'ModelLock';
  /** Entity ref of the model. */
  model: string;
  /** The registered version. */
  registry: {
    /** A key under `mlModels.sources`. */
    instance: string;
    /** The registry's exact id of the registered model. */
    model: string;
    /** Label of the version, always a text: `"7"`. */
    version: string;
    /** The registry's id of the logged model, where there is one. */
    modelId?: string;
  };
  /** `sha256:…` over the artifact, from the tag `ml-models/digest`. */
  digest?: string;
  /** Hash of the signature, see `signatureSha256`. */
  signatureSha256?: string;
}
