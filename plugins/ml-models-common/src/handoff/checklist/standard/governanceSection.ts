import type { ChecklistSection } from '../ChecklistTemplate';

/**
 * Section "Governance and risk" of the standard checklist.
 *
 * @internal
 */
export const governanceSection: ChecklistSection = {
  id: 'gov',
  title: 'Governance and risk',
  items: [
    {
      id: 'gov-model-card',
      title: 'The model card is complete for the tier',
      why: 'The card is what the next reader has instead of the author.',
      answeredBy: 'data-science',
      reviewedBy: 'governance',
      evidence: 'repo-file',
      automation: 'full',
      check:
        'Front matter and headings are there, no placeholder is left, the version matches. Low tier: details, intended use and caveats; otherwise all nine sections.',
      gates: {
        low: 'blocking',
        medium: 'blocking',
        high: 'blocking',
      },
      versionBound: true,
      alwaysApplies: true,
      grounding: ['MC', 'RMF MAP 1.1', 'RMF MAP 2.2', 'RMF MAP 3.3'],
    },
    {
      id: 'gov-risk-tier',
      title: 'The tier is justified and the rules that apply are named',
      why: 'The tier decides what else is asked, so it must not be a guess.',
      answeredBy: 'data-science',
      reviewedBy: 'governance',
      evidence: 'attestation',
      automation: 'partial',
      check: 'The tier is set and its reason is not empty.',
      gates: {
        low: 'blocking',
        medium: 'blocking',
        high: 'blocking',
      },
      versionBound: false,
      alwaysApplies: true,
      grounding: ['RMF GOVERN 1.1', 'RMF GOVERN 1.3', 'RMF MAP 5.1', 'SR26'],
    },
    {
      id: 'gov-fairness',
      title: 'Fairness was evaluated on the named factors',
      why: 'Harm to a group does not show in a total.',
      answeredBy: 'data-science',
      reviewedBy: 'governance',
      evidence: 'test-report',
      automation: 'partial',
      check: 'Slice metrics exist for the listed factors.',
      gates: {
        low: 'not-asked',
        medium: 'advisory',
        high: 'blocking',
      },
      versionBound: true,
      grounding: ['MTS M7', 'RMF MEASURE 2.11'],
    },
    {
      id: 'gov-explainability',
      title:
        'A method of explanation and its limits are named, and a single prediction can be debugged',
      why: 'Somebody will ask why, and the answer must exist.',
      answeredBy: 'data-science',
      reviewedBy: 'governance',
      evidence: 'link',
      automation: 'none',
      gates: {
        low: 'not-asked',
        medium: 'advisory',
        high: 'blocking',
      },
      versionBound: true,
      grounding: ['RMF MEASURE 2.9', 'MTS I5'],
    },
    {
      id: 'gov-supply-chain',
      title:
        'Artifact digest, dependency scan, bill of materials, licences and base model are known',
      why: 'What is deployed must be what was reviewed, made of parts that may be used.',
      answeredBy: 'engineering',
      reviewedBy: 'governance',
      evidence: 'ci-check',
      automation: 'full',
      check:
        "The check supply-chain is green, the digest equals the registry's, the licence of a base model is set.",
      gates: {
        low: 'advisory',
        medium: 'blocking',
        high: 'blocking',
      },
      versionBound: true,
      grounding: ['RMF GOVERN 6.1', 'RMF MANAGE 3.2', 'RMF MEASURE 2.7'],
    },
    {
      id: 'gov-decision-log',
      title:
        'It is decided what is logged per prediction, for how long, and who may read it',
      why: 'Without a record a decision cannot be reviewed; with too much, privacy is lost.',
      answeredBy: 'engineering',
      reviewedBy: 'governance',
      evidence: 'attestation',
      automation: 'partial',
      check: 'A logging configuration is in the repository.',
      gates: {
        low: 'not-asked',
        medium: 'advisory',
        high: 'blocking',
      },
      versionBound: false,
      grounding: ['EUA Article 12', 'RMF MEASURE 2.8'],
    },
  ],
};
