import type { ChecklistSection } from '../ChecklistTemplate';

/**
 * Section "Data and lineage" of the standard checklist.
 *
 * @internal
 */
export const dataSection: ChecklistSection = {
  id: 'data',
  title: 'Data and lineage',
  items: [
    {
      id: 'data-lineage',
      title:
        'Training and evaluation data are named with a version or digest, and the owners upstream are known',
      why: 'When data turns out to be wrong, somebody must find every model that learned from it.',
      answeredBy: 'data-science',
      reviewedBy: 'engineering',
      evidence: 'relation',
      automation: 'full',
      check:
        'The run has dataset inputs; the Resources in spec.dependsOn exist and have owners.',
      gates: {
        low: 'advisory',
        medium: 'blocking',
        high: 'blocking',
      },
      versionBound: true,
      grounding: ['RMF MAP 2.3', 'MTS Mo1', 'EUA Annex IV'],
    },
    {
      id: 'data-validation',
      title: 'Schema and expectation checks run in the training pipeline',
      why: 'Broken data trains a broken model without any error.',
      answeredBy: 'data-science',
      reviewedBy: 'engineering',
      evidence: 'ci-check',
      automation: 'full',
      check: 'The check data-validation is green.',
      gates: {
        low: 'advisory',
        medium: 'blocking',
        high: 'blocking',
      },
      versionBound: false,
      grounding: ['GML level 1', 'MTS D1', 'MTS D7'],
    },
    {
      id: 'data-privacy',
      title: 'Personal data, consent and retention were reviewed',
      why: 'Training data is used for a purpose somebody agreed to, or not at all.',
      answeredBy: 'data-science',
      reviewedBy: 'governance',
      evidence: 'attestation',
      automation: 'none',
      gates: {
        low: 'advisory',
        medium: 'blocking',
        high: 'blocking',
      },
      versionBound: false,
      grounding: ['MTS D5', 'RMF MEASURE 2.10'],
    },
    {
      id: 'data-serving-availability',
      title:
        'Every feature can be had when serving, from the same code, within the latency budget',
      why: 'A feature that exists only in the warehouse cannot be served.',
      answeredBy: 'engineering',
      reviewedBy: 'data-science',
      evidence: 'attestation',
      automation: 'partial',
      check:
        'A feature package shared by training and serving is imported by both.',
      gates: {
        low: 'advisory',
        medium: 'blocking',
        high: 'blocking',
      },
      versionBound: false,
      grounding: ['GML level 0'],
    },
  ],
};
