/** What {@link sampleExperiment} writes. */
export interface SampleExperiment {
  /** Entity ref of the model. */
  modelRef: string;
  /** Text by path, for a push. */
  files: Record<string, string>;
}

const INPUTS = {
  region: ['string', 'Where the order went.', 'category'],
  amount_eur: ['number', 'What was paid for the goods.', 'EUR'],
  minutes_since_last_payment: [
    'number',
    'Time since the payment before.',
    'min',
  ],
  card_age_days: ['number', 'How long the card is known.', 'days'],
  failed_attempts: [
    'number',
    'Payments that failed before this one.',
    'payments',
  ],
  delivers_to_known_address: ['boolean', 'Delivered there before.', 'flag'],
};

function schema(fields: Record<string, readonly string[]>): string {
  return JSON.stringify({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    type: 'object',
    required: Object.keys(fields),
    properties: Object.fromEntries(
      Object.entries(fields).map(([name, [type, description, unit]]) => [
        name,
        { type, description, 'x-unit': unit },
      ]),
    ),
  });
}

/**
 * The repository of an experiment as far as a handoff looks into it: descriptors, handoff contract, schemas, a lock file,
 * and a model card that is not finished.
 *
 * @param name - of the model, the registered model and the repository; unique to the run of a test
 */
export function sampleExperiment(name: string): SampleExperiment {
  const descriptors = `apiVersion: backstage.io/v1alpha1
kind: Component
metadata:
  name: ${name}
spec:
  type: ml-experiment
  lifecycle: experimental
  owner: group:default/fraud-science
---
apiVersion: ml-models/v1alpha1
kind: MlModel
metadata:
  name: ${name}-model
  title: Refund abuse
  description: Probability that a refund is claimed for goods that arrived.
  annotations:
    ml-models/on-call-url: https://on-call.example.com/alder-market/risk-engineering
spec:
  type: classifier
  lifecycle: experimental
  owner: group:default/fraud-science
  teams:
    dataScience: group:default/fraud-science
    engineering: group:default/risk-engineering
  system: system:default/payments-trust
  riskTier: high
  riskReason: Refuses money to people who are owed it.
  registry:
    instance: lab
    model: ${name}
    alias: candidate
  source:
    experiment: component:default/${name}
  dependsOn: [resource:default/payments-labelled]
  intendedUse: Ordering the queue of people who look at refunds.
  modelCard: model-card.md
  handoffContract: handoff.yaml
`;
  const contract = `apiVersion: ml-models/v1alpha1
kind: HandoffContract
model: mlmodel:default/${name}-model
registry:
  instance: lab
  model: ${name}
  alias: candidate
thresholds:
  - { metric: roc_auc, op: ">=", value: 0.7 }
slices:
  - { key: region, metric: roc_auc, floor: 0.6 }
slo:
  availability: 0.995
  p95LatencyMs: 120
  peakRps: 50
  maxErrorRate: 0.01
fallback:
  type: default-value
  note: The rules of the review queue decide.
monitoring:
  maxModelAgeDays: 180
  labelDelayDays: 60
  driftAction: ticket
  retrainingOwner: group:default/fraud-science
retrain:
  tolerance:
    roc_auc: 0.02
`;
  return {
    modelRef: `mlmodel:default/${name}-model`,
    files: {
      'catalog-info.yaml': descriptors,
      'handoff.yaml': contract,
      'schemas/input.schema.json': schema(INPUTS),
      'schemas/output.schema.json': schema({
        abuse: [
          'integer',
          'One for a refund that a person should look at.',
          'flag',
        ],
      }),
      'uv.lock': 'version = 1\nrequires-python = ">=3.12"\n',
      '.python-version': '3.12\n',
      'model-card.md': '# Refund abuse\n\nTODO: write the card.\n',
    },
  };
}
