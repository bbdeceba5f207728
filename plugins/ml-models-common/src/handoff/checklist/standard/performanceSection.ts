import type { ChecklistSection } from '../ChecklistTemplate';

/**
 * Section "Performance benchmarks" of the standard checklist.
 *
 * @internal
 */
export const performanceSection: ChecklistSection = {
  id: 'perf',
  title: 'Performance benchmarks',
  items: [
    {
      id: 'perf-metric-thresholds',
      title:
        'Metrics on held-out data meet the thresholds both sides agreed beforehand',
      why: 'Without agreed numbers the goal moves while the model is being judged.',
      answeredBy: 'data-science',
      reviewedBy: 'engineering',
      evidence: 'metric-thresholds',
      automation: 'full',
      check:
        'Thresholds of handoff.yaml against the metrics of the pinned version; a missing metric fails.',
      gates: {
        low: 'blocking',
        medium: 'blocking',
        high: 'blocking',
      },
      versionBound: true,
      alwaysApplies: true,
      grounding: ['MTS I4', 'RMF MEASURE 2.3', 'MLF MetricThreshold'],
    },
    {
      id: 'perf-baseline',
      title:
        'The model beats a simple baseline and the version that serves now',
      why: 'A model that is no better than a rule, or than its predecessor, is not worth its upkeep.',
      answeredBy: 'data-science',
      reviewedBy: 'engineering',
      evidence: 'metric-thresholds',
      automation: 'full',
      check:
        'Metrics of the baseline run and of the champion, with an absolute or relative gain.',
      gates: {
        low: 'advisory',
        medium: 'blocking',
        high: 'blocking',
      },
      versionBound: true,
      grounding: ['MTS M5', 'GML model validation'],
    },
    {
      id: 'perf-slices',
      title:
        'Quality is acceptable on every important slice, not only on average',
      why: 'An average hides the customers for whom the model fails.',
      answeredBy: 'data-science',
      reviewedBy: 'governance',
      evidence: 'metric-thresholds',
      automation: 'full',
      check: 'Metrics named slice.<key>.<metric> against their floor.',
      gates: {
        low: 'advisory',
        medium: 'blocking',
        high: 'blocking',
      },
      versionBound: true,
      grounding: ['MTS M6', 'MC quantitative analyses'],
    },
    {
      id: 'perf-serving-load',
      title:
        'Latency, throughput and memory hold at the expected peak, at a known cost',
      why: 'A model that is right but too slow or too dear fails on its first busy day.',
      answeredBy: 'engineering',
      reviewedBy: 'data-science',
      evidence: 'test-report',
      automation: 'partial',
      check: 'The load-test report against the service levels in handoff.yaml.',
      gates: {
        low: 'advisory',
        medium: 'blocking',
        high: 'blocking',
      },
      versionBound: true,
      grounding: ['MTS Mo6', 'SRE performance and capacity'],
    },
    {
      id: 'perf-online-plan',
      title:
        'It is written down how the offline metric maps to the business metric and how that is checked online',
      why: 'A better score is worth nothing when nobody can tell whether it helped.',
      answeredBy: 'data-science',
      reviewedBy: 'engineering',
      evidence: 'attestation',
      automation: 'none',
      gates: {
        low: 'advisory',
        medium: 'advisory',
        high: 'blocking',
      },
      versionBound: false,
      grounding: ['MTS M2', 'RMF MAP 1.4'],
    },
  ],
};
