/** Digest of the artifact of the sample version. */
export const sampleDigest = `sha256:${'d'.repeat(64)}`;

const handoffYaml = `# The contract.
apiVersion: ml-models/v1alpha1
kind: HandoffContract
model: mlmodel:default/churn
registry: { instance: main, model: churn, alias: candidate }
thresholds:
  - { metric: val_auc, op: '>=', value: 0.8 }
  - { metric: val_auc, vs: baseline, minAbsoluteGain: 0.01 }
  - { metric: val_auc, vs: champion, minAbsoluteGain: 0 }
slices:
  - { key: region, metric: val_auc, floor: 0.75 }
fairness: { factors: [region] }
slo: { p95LatencyMs: 120, peakRps: 50, maxErrorRate: 0.01 }
fallback: { type: rule, note: Offer the standard tariff., test: tests/test_fallback.py }
monitoring:
  maxModelAgeDays: 180
  dashboardUrl: https://dashboards.example.com/churn
  retrainingOwner: group:default/ds-growth
retrain: { tolerance: { val_auc: 0.01 } }
rollout: { rollbackRehearsal: { date: '2026-10-15', minutes: 4 } }
`;

const sections = [
  'Model details',
  'Intended use',
  'Factors',
  'Metrics',
  'Evaluation data',
  'Training data',
  'Quantitative analyses',
  'Ethical considerations',
  'Caveats and recommendations',
];

const modelCard = `---
license: apache-2.0
model_version: "7"
---

# Churn

${sections.map(name => `## ${name}\n\nWhat there is to say.\n`).join('\n')}`;

/** A lock file with one package. */
export const uvLock = (numpy: string) => `version = 1

[[package]]
name = "project"
version = "0.1.0"
source = { editable = "." }
dependencies = [
    { name = "numpy" },
]

[[package]]
name = "numpy"
version = "${numpy}"
`;

const schema = (properties: object) =>
  JSON.stringify({
    type: 'object',
    required: Object.keys(properties),
    properties,
  });

const inputSchema = schema({
  tenure: {
    type: 'integer',
    minimum: 0,
    maximum: 600,
    description: 'Months since the subscription began.',
    'x-unit': 'months',
  },
});

const outputSchema = schema({
  score: {
    type: 'number',
    minimum: 0,
    maximum: 1,
    description: 'Probability.',
  },
});

const features =
  '# Features\nimport numpy\n\ndef tenure(row):\n    return row\n';

const owners = `# Both teams
* @growth/ds-growth @growth/ml-platform
`;

const shared = {
  'handoff.yaml': handoffYaml,
  'model-card.md': modelCard,
  'schemas/input.schema.json': inputSchema,
  'schemas/output.schema.json': outputSchema,
  'uv.lock': uvLock('2.5.5'),
  '.python-version': '3.12\n',
  '.github/CODEOWNERS': owners,
};

/** Files of the experiment repository of a model that has nothing wrong. */
export const experimentFiles: Record<string, string> = {
  ...shared,
  'src/experiment/features.py': features,
};

/** Files of the production repository of a model that has nothing wrong. */
export const productionFiles: Record<string, string> = {
  ...shared,
  'src/service/features.py': features.replace('# Features', '# Copied'),
  'src/service/decision_log.py': 'def log():\n    ...\n',
  'tests/test_fallback.py': 'def test_fallback():\n    assert True\n',
  'model.lock.yaml': `apiVersion: ml-models/v1alpha1
kind: ModelLock
model: mlmodel:default/churn
registry: { instance: main, model: churn, version: "7" }
digest: ${sampleDigest}
`,
  'load/reports/load-test.json': JSON.stringify({
    modelVersion: '7',
    p95LatencyMs: 80,
    rps: 55,
    errorRate: 0,
  }),
  'monitoring/alerts.yaml': `groups:
  - name: churn
    rules:
      - alert: ChurnBurnsItsBudget
        expr: error_rate{model="churn"} > 14.4 * 0.005
        labels: { severity: page }
`,
  'monitoring/drift.yaml': `features:
  - { name: tenure, test: psi, threshold: 0.2, action: ticket }
`,
  'docs/runbook.md': `# Runbook

## Symptoms

Answers are late.

## First actions

Roll back.

## Escalation

Call the lead.

## Known failure modes

The feature store is empty.
`,
};
