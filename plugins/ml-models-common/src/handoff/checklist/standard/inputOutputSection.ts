import type { ChecklistSection } from '../ChecklistTemplate';

/**
 * Section "Input and output schemas" of the standard checklist.
 *
 * @internal
 */
export const inputOutputSection: ChecklistSection = {
  id: 'io',
  title: 'Input and output schemas',
  items: [
    {
      id: 'io-signature',
      title:
        'The registered version carries a signature with inputs, outputs and parameters',
      why: 'The signature is the contract that serving code is generated and checked from.',
      answeredBy: 'data-science',
      reviewedBy: 'engineering',
      evidence: 'registry-field',
      automation: 'full',
      check: 'The signature of the pinned version has inputs and outputs.',
      gates: {
        low: 'blocking',
        medium: 'blocking',
        high: 'blocking',
      },
      versionBound: true,
      alwaysApplies: true,
      grounding: ['MLF signatures'],
    },
    {
      id: 'io-contract',
      title:
        'A machine-readable serving contract gives meaning, unit, range and null rule of each field and equals the signature',
      why: 'Callers need meaning and limits, not only types.',
      answeredBy: 'engineering',
      reviewedBy: 'data-science',
      evidence: 'schema-file',
      automation: 'full',
      check:
        'JSON Schema or OpenAPI file against the signature; later against the metadata the endpoint reports.',
      gates: {
        low: 'advisory',
        medium: 'blocking',
        high: 'blocking',
      },
      versionBound: true,
      grounding: ['OIP metadata', 'MTS D1'],
    },
    {
      id: 'io-examples',
      title:
        'An input example and golden request and response pairs are replayed in CI',
      why: 'Examples catch a wrong preprocessing step before a customer does.',
      answeredBy: 'data-science',
      reviewedBy: 'engineering',
      evidence: 'ci-check',
      automation: 'full',
      check:
        'The version has an input example and the check contract-tests is green.',
      gates: {
        low: 'advisory',
        medium: 'blocking',
        high: 'blocking',
      },
      versionBound: true,
      grounding: ['MLF input examples'],
    },
    {
      id: 'io-compatibility',
      title:
        'Changes that break the contract now served are named and consumers were told',
      why: 'A silent change of a field breaks a consumer nobody thought of.',
      answeredBy: 'engineering',
      reviewedBy: 'data-science',
      evidence: 'schema-file',
      automation: 'full',
      check: 'Schema compared with that of the last handoff in production.',
      gates: {
        low: 'advisory',
        medium: 'blocking',
        high: 'blocking',
      },
      versionBound: true,
      grounding: ['SRE change management', 'R35'],
    },
  ],
};
