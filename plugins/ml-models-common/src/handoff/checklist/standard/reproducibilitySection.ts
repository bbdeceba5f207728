import type { ChecklistSection } from '../ChecklistTemplate';

/**
 * Section "Reproducibility and tests" of the standard checklist.
 *
 * @internal
 */
export const reproducibilitySection: ChecklistSection = {
  id: 'repro',
  title: 'Reproducibility and tests',
  items: [
    {
      id: 'repro-commit',
      title: 'The run points to a clean commit in the shared repository',
      why: 'What cannot be found again cannot be mended.',
      answeredBy: 'data-science',
      reviewedBy: 'engineering',
      evidence: 'registry-field',
      automation: 'full',
      check:
        'The commit tag of the run is set and the commit exists at the source location of the component.',
      gates: {
        low: 'blocking',
        medium: 'blocking',
        high: 'blocking',
      },
      versionBound: true,
      alwaysApplies: true,
      grounding: ['MTS M1', 'MLF'],
    },
    {
      id: 'repro-environment',
      title: 'Training and serving use the same locked environment',
      why: 'A library that differs between training and serving changes predictions.',
      answeredBy: 'data-science',
      reviewedBy: 'engineering',
      evidence: 'repo-file',
      automation: 'full',
      check:
        'A lock file exists at the commit, the lock check is green, the Python version of the model equals that of the image.',
      gates: {
        low: 'advisory',
        medium: 'blocking',
        high: 'blocking',
      },
      versionBound: true,
      grounding: ['MLF environment files'],
    },
    {
      id: 'repro-retrain',
      title:
        'Another person trained the model again within the agreed tolerance',
      why: 'What only one laptop can make is not reproducible.',
      answeredBy: 'engineering',
      reviewedBy: 'data-science',
      evidence: 'metric-thresholds',
      automation: 'partial',
      check:
        'A second run by another user whose metrics differ by no more than the tolerance.',
      gates: {
        low: 'advisory',
        medium: 'advisory',
        high: 'blocking',
      },
      versionBound: true,
      grounding: ['MTS I1'],
    },
    {
      id: 'repro-tests',
      title:
        'Unit tests of features and model code and one integration test of the pipeline pass',
      why: 'Untested training code changes the model with every refactoring.',
      answeredBy: 'data-science',
      reviewedBy: 'engineering',
      evidence: 'ci-check',
      automation: 'full',
      check: 'The required checks are green at the commit.',
      gates: {
        low: 'blocking',
        medium: 'blocking',
        high: 'blocking',
      },
      versionBound: true,
      alwaysApplies: true,
      grounding: ['MTS D7', 'MTS I2', 'MTS I3'],
    },
  ],
};
