import type { ChecklistSection } from '../ChecklistTemplate';

/**
 * Section "Error handling" of the standard checklist.
 *
 * @internal
 */
export const errorHandlingSection: ChecklistSection = {
  id: 'err',
  title: 'Error handling',
  items: [
    {
      id: 'err-invalid-input',
      title:
        'Missing values, values out of range, NaN and unknown categories have a defined, tested result',
      why: 'Bad input is certain to arrive; what happens then must be a decision.',
      answeredBy: 'engineering',
      reviewedBy: 'data-science',
      evidence: 'ci-check',
      automation: 'partial',
      check:
        'Tests marked contract_negative; the service answers 4xx with an error object.',
      gates: {
        low: 'blocking',
        medium: 'blocking',
        high: 'blocking',
      },
      versionBound: true,
      alwaysApplies: true,
      grounding: ['OIP error object', 'MTS Mo5'],
    },
    {
      id: 'err-dependency-failure',
      title:
        'For each dependency it is decided what happens on a time-out, overload or outage',
      why: 'A model is as available as the feature store behind it.',
      answeredBy: 'engineering',
      reviewedBy: 'data-science',
      evidence: 'attestation',
      automation: 'none',
      gates: {
        low: 'advisory',
        medium: 'blocking',
        high: 'blocking',
      },
      versionBound: false,
      grounding: ['SRE dependencies'],
    },
    {
      id: 'err-fallback',
      title:
        'It is decided what consumers get when the model is down or unsure',
      why: 'A rule, an older version or a person must take over, and the caller must know.',
      answeredBy: 'data-science',
      reviewedBy: 'engineering',
      evidence: 'attestation',
      automation: 'partial',
      check: 'The field fallback.type is set and a test for it exists.',
      gates: {
        low: 'advisory',
        medium: 'blocking',
        high: 'blocking',
      },
      versionBound: false,
      grounding: ['RMF MEASURE 2.6', 'RMF MANAGE 2.4'],
    },
  ],
};
