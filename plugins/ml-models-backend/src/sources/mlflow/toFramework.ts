/**
 * The library a version was saved with, as far as a listing knows: MLflow 3 names it only inside the file `MLmodel`,
 * so here it comes from what MLflow's autologging and MLflow 2 leave in tags of the run.
 *
 * @internal
 */
export function toFramework(
  runTags: ReadonlyMap<string, string>,
): string | undefined {
  return (
    fromHistory(runTags.get('mlflow.log-model.history')) ??
    (runTags.get('mlflow.autologging') || undefined) ??
    // For example `sklearn.linear_model._logistic.LogisticRegression`.
    /^[a-z]\w*(?=\.)/.exec(runTags.get('estimator_class') ?? '')?.[0]
  );
}

/** MLflow 2: JSON list of the models the run logged, with their flavors. */
function fromHistory(history: string | undefined): string | undefined {
  if (!history) return undefined;
  try {
    return pickFramework(
      Object.keys(JSON.parse(history).at(-1)?.flavors ?? {}),
    );
  } catch {
    // Long tags are cut off, and then they are no JSON any more.
    return undefined;
  }
}

/**
 * The flavor that names a library: every model also has the general `python_function`.
 *
 * @internal
 */
export function pickFramework(flavors: string[]): string | undefined {
  return flavors.find(flavor => flavor !== 'python_function') ?? flavors[0];
}
