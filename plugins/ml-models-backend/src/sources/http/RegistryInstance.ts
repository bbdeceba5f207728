/**
 * How sentences for people name a configured registry.
 *
 * @internal
 */
export interface RegistryInstance {
  /** Key under `mlModels.sources`. */
  id: string;
  /** Name of the product, for example `MLflow`. */
  product: string;
  /** Configured address; holds no credentials. */
  baseUrl: URL;
  /** No credentials are configured. */
  isAnonymous?: boolean;
}

/**
 * The subject of such a sentence, for example `MLflow instance "main" (https://mlflow.example.com)`.
 *
 * @internal
 */
export function nameInstance(instance: RegistryInstance): string {
  const address = instance.baseUrl.toString().replace(/\/$/, '');
  return `${instance.product} instance "${instance.id}" (${address})`;
}
