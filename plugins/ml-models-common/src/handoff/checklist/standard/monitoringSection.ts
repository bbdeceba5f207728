import type { ChecklistSection } from '../ChecklistTemplate';

/**
 * Section "Monitoring requirements" of the standard checklist.
 *
 * @internal
 */
export const monitoringSection: ChecklistSection = {
  id: 'mon',
  title: 'Monitoring requirements',
  items: [
    {
      id: 'mon-service-slo',
      title: 'Service levels, a dashboard and burn-rate alerts exist',
      why: 'Nobody watches a service without an alert.',
      answeredBy: 'engineering',
      reviewedBy: 'data-science',
      evidence: 'repo-file',
      automation: 'full',
      check:
        'monitoring/alerts.yaml parses and names this model; a dashboard is linked. Alert rates: page at 14.4x over 1 h and 5 min or 6x over 6 h and 30 min, ticket at 1x over 3 d and 6 h.',
      gates: {
        low: 'advisory',
        medium: 'blocking',
        high: 'blocking',
      },
      versionBound: false,
      grounding: ['SRE workbook chapter 5'],
    },
    {
      id: 'mon-data-drift',
      title:
        'Inputs are checked for invariants, drift and skew against training, with thresholds and an action',
      why: 'Models fail quietly when the world moves away from their training data.',
      answeredBy: 'data-science',
      reviewedBy: 'engineering',
      evidence: 'repo-file',
      automation: 'full',
      check:
        'monitoring/drift.yaml covers every input of the signature or lists it as excluded.',
      gates: {
        low: 'advisory',
        medium: 'blocking',
        high: 'blocking',
      },
      versionBound: false,
      grounding: ['MTS Mo2', 'MTS Mo3'],
    },
    {
      id: 'mon-quality',
      title:
        'It is decided how prediction quality is observed, with what delay, and at which level to alarm',
      why: 'Without labels coming back nobody knows whether the model is still right.',
      answeredBy: 'data-science',
      reviewedBy: 'engineering',
      evidence: 'attestation',
      automation: 'none',
      gates: {
        low: 'advisory',
        medium: 'blocking',
        high: 'blocking',
      },
      versionBound: false,
      grounding: ['MTS Mo7', 'RMF MEASURE 2.4'],
    },
    {
      id: 'mon-staleness',
      title:
        'A maximum age, a trigger for retraining and an owner of retraining are named',
      why: 'A model nobody retrains decays until somebody is hurt.',
      answeredBy: 'data-science',
      reviewedBy: 'engineering',
      evidence: 'registry-field',
      automation: 'full',
      check:
        'maxModelAgeDays is set; the age counts from the creation of the version.',
      gates: {
        low: 'advisory',
        medium: 'advisory',
        high: 'blocking',
      },
      versionBound: false,
      grounding: ['MTS M4', 'MTS Mo4'],
    },
  ],
};
