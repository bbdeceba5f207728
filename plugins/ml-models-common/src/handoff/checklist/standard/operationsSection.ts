import type { ChecklistSection } from '../ChecklistTemplate';

/**
 * Section "Operations" of the standard checklist.
 *
 * @internal
 */
export const operationsSection: ChecklistSection = {
  id: 'ops',
  title: 'Operations',
  items: [
    {
      id: 'ops-oncall',
      title: 'A rotation exists and holds data scientists as well as engineers',
      why: 'A model fails in ways that one side alone cannot judge.',
      answeredBy: 'engineering',
      reviewedBy: 'data-science',
      evidence: 'link',
      automation: 'full',
      check:
        'A rotation is annotated; where the pager can be asked, both roles take part.',
      gates: {
        low: 'advisory',
        medium: 'blocking',
        high: 'blocking',
      },
      versionBound: false,
      grounding: ['R45', 'SRE emergency response', 'RMF GOVERN 2.1'],
    },
    {
      id: 'ops-runbook',
      title:
        'A runbook names symptoms, first actions, escalation and known failures',
      why: 'At three in the morning nobody reads source code.',
      answeredBy: 'engineering',
      reviewedBy: 'data-science',
      evidence: 'runbook',
      automation: 'full',
      check: 'docs/runbook.md has its headings and no placeholder.',
      gates: {
        low: 'advisory',
        medium: 'blocking',
        high: 'blocking',
      },
      versionBound: false,
      grounding: ['SRE emergency response'],
    },
    {
      id: 'ops-rollout-rollback',
      title:
        'A canary or shadow plan exists and the rollback was rehearsed with the time it took',
      why: 'A rollback nobody has tried is a hope.',
      answeredBy: 'engineering',
      reviewedBy: 'data-science',
      evidence: 'test-report',
      automation: 'partial',
      check:
        'The rehearsal is at most 90 days old and the version before is still in the registry.',
      gates: {
        low: 'advisory',
        medium: 'blocking',
        high: 'blocking',
      },
      versionBound: true,
      grounding: ['MTS I6', 'MTS I7', 'RMF MANAGE 2.4'],
    },
    {
      id: 'ops-knowledge-transfer',
      title:
        'A walkthrough with both sides was held and questions were answered',
      why: 'Documents answer the questions their author thought of.',
      answeredBy: 'data-science',
      reviewedBy: 'engineering',
      evidence: 'meeting-record',
      automation: 'none',
      gates: {
        low: 'advisory',
        medium: 'blocking',
        high: 'blocking',
      },
      versionBound: false,
      grounding: ['R11', 'RMF GOVERN 2.1'],
    },
    {
      id: 'ops-decommission',
      title:
        'It is decided when and how the model is switched off and who depends on it',
      why: 'Models outlive their use because nobody dares to stop them.',
      answeredBy: 'engineering',
      reviewedBy: 'data-science',
      evidence: 'attestation',
      automation: 'partial',
      check: "Consumers are known from the catalog's relations.",
      gates: {
        low: 'not-asked',
        medium: 'advisory',
        high: 'blocking',
      },
      versionBound: false,
      grounding: ['RMF GOVERN 1.7', 'RMF MANAGE 4.1'],
    },
  ],
};
