/**
 * Pages of MLflow's own interface, built from the configured base URL only.
 *
 * @internal
 */
export interface MlflowLinks {
  model(name: string): string;
  version(name: string, version: string): string;
  run(experimentId: string, runId: string): string;
}

/** Makes the links of one instance. @internal */
export function createMlflowLinks(baseUrl: URL): MlflowLinks {
  const root = `${baseUrl.origin}${baseUrl.pathname.replace(/\/$/, '')}/#`;
  // The apostrophe is legal in URLs, but not everywhere a link is pasted.
  const encode = (text: string) =>
    encodeURIComponent(text).replace(/'/g, '%27');
  return {
    model: name => `${root}/models/${encode(name)}`,
    version: (name, version) =>
      `${root}/models/${encode(name)}/versions/${encode(version)}`,
    run: (experimentId, runId) =>
      `${root}/experiments/${encode(experimentId)}/runs/${encode(runId)}`,
  };
}
