/**
 * The least that connects a registry, for `app-config.yaml`.
 *
 * @internal
 */
export const registryExample = `mlModels:
  owners:
    default: group:default/data-science
  sources:
    main:
      type: mlflow
      baseUrl: http://mlflow.internal:5000`;

/**
 * The least that describes a model, for `catalog-info.yaml`.
 *
 * @internal
 */
export const descriptorExample = `apiVersion: ml-models/v1alpha1
kind: MlModel
metadata:
  name: churn
spec:
  type: classifier
  lifecycle: experimental
  owner: data-science
  registry: {instance: main, model: churn}`;
