import type { SampleModel } from './SampleModel';

type Answer = (model: SampleModel, version: string) => string;

const thresholds = ({ thresholds: all }: SampleModel) =>
  all
    .map(({ metric, operator, value }) => `${metric} ${operator} ${value}`)
    .join(', ');

/**
 * What a side says to each item of the standard checklist, by item id.
 *
 * @internal
 */
export const sampleAnswers: Record<string, Answer> = {
  'perf-metric-thresholds': (model, version) =>
    `Version ${version} meets what we agreed on (${thresholds(
      model,
    )}), on the last four weeks that training never saw.`,
  'perf-baseline': ({ baseline }) =>
    `Better than ${baseline} and than the version that serves now, on the same held-out weeks; both runs are in the experiment.`,
  'perf-slices': ({ slices }) =>
    `Looked at ${slices}. The weakest slice is within 3 percent of the average, smaller than the margin we agreed on.`,
  'perf-serving-load': ({
    latencyMilliseconds,
    peakRequestsPerSecond,
    costBudget,
  }) =>
    `Load test of 30 minutes at ${peakRequestsPerSecond} requests per second: 95th percentile ${Math.round(
      latencyMilliseconds * 0.78,
    )} ms of ${latencyMilliseconds} ms, memory flat. Within ${costBudget}.`,
  'perf-online-plan': ({ businessMetric }) =>
    `Two weeks at 10 percent of the traffic; ${businessMetric} decides, the offline metric only warns.`,
  'io-signature': (_, version) =>
    `Logged with version ${version}: inputs, outputs and the one parameter, inferred from the training frame and then fixed by hand.`,
  'io-contract': ({ service }) =>
    `The contract lies beside ${service} with unit, range and null rule per field. CI compares it with the signature.`,
  'io-examples': () =>
    'Twelve golden pairs, among them an empty history and the longest one we have. Replayed on every build.',
  'io-compatibility': ({ consumers }) =>
    `One optional field is new, nothing is removed. Told to: ${consumers}`,
  'err-invalid-input': ({ service }) =>
    `${service} answers 422 with the name of the field for NaN and values out of range; unknown categories go to "other". 31 tests.`,
  'err-dependency-failure': ({ latencyMilliseconds }) =>
    `Feature store slower than ${Math.round(
      latencyMilliseconds / 2,
    )} ms: default features, flagged in the answer. Down: the fallback below.`,
  'err-fallback': ({ fallback }) =>
    `${fallback} The caller sees it in the field "source".`,
  'mon-service-slo': ({ latencyMilliseconds }) =>
    `99.9 percent of answers below ${latencyMilliseconds} ms in 30 days; burn-rate alerts at 2 and 14; dashboard linked.`,
  'mon-data-drift': () =>
    'Population stability index per feature, daily; above 0.2 on two days in a row opens a ticket for us, above 0.4 calls.',
  'mon-quality': ({ data }) =>
    `True outcomes arrive with ${data} after up to 14 days; the weekly job compares and alarms at the agreed threshold.`,
  'mon-staleness': () =>
    'Retrain at the latest after 90 days or when drift opened two tickets. We own the pipeline and its failures.',
  'data-lineage': ({ data }) =>
    `Trained on the snapshot of ${data} named in the run, with its digest. Upstream owners are in the catalog.`,
  'data-validation': () =>
    'Schema and 24 expectations run before training; the last failure was a currency that came as text.',
  'data-privacy': ({ data }) =>
    `No names or addresses in ${data}; ids are salted. Retention 13 months, agreed with data protection.`,
  'data-serving-availability': ({ service }) =>
    `All features come from the online store by the same package as in training; ${service} reads them in one call.`,
  'repro-commit': () =>
    'The run points to a clean commit on main of the experiment repository.',
  'repro-environment': () =>
    'One lock file for training and serving; the image is built from it and CI fails when they differ.',
  'repro-retrain': () =>
    'Trained again on another machine from the README alone: the same metric to the third decimal.',
  'repro-tests': () =>
    '74 unit tests of features and model, one integration test that trains on a sample and serves it.',
  'gov-model-card': () =>
    'The card has intended use, what it is not for, data, metrics by slice, limits and a contact.',
  'gov-risk-tier': ({ riskTier, risk }) =>
    `${
      riskTier[0].toLocaleUpperCase('en-US') + riskTier.slice(1)
    } because: ${risk}`,
  'gov-fairness': ({ slices }) =>
    `Error rates by ${slices}; the largest ratio is 1.12, our limit is 1.25. No protected attribute is a feature.`,
  'gov-explainability': () =>
    'Shapley values per answer on request, three reasons in plain words. Not causal, and the card says so.',
  'gov-supply-chain': () =>
    'Digest in the registry, bill of materials with the image, no open critical finding, licences are permissive.',
  'gov-decision-log': ({ service }) =>
    `${service} logs id, version, score, reasons and the decision for 13 months; the team and audit can read it.`,
  'ops-oncall': () =>
    'The rotation has three engineers and two of the data scientists since last month.',
  'ops-runbook': () =>
    'Five symptoms with first actions, the switch to the fallback, and whom to call at night. Read by somebody new.',
  'ops-rollout-rollback': () =>
    'Shadow for three days, then 5, 25 and 100 percent. Rollback rehearsed on staging: four minutes.',
  'ops-knowledge-transfer': () =>
    'An hour with both teams; the recording and eleven answered questions are on the page of the model.',
  'ops-decommission': ({ consumers }) =>
    `Off when the next but one version is stable. Depends on it: ${consumers}`,
};
