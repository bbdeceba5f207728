/**
 * Texts of the dialog that starts a handoff.
 *
 * @internal
 */
export const startHandoffMessages = {
  startHandoff: {
    open: 'Start a handoff',
    openVersion: 'Start a handoff of version {{version}}',
    forbidden: 'You may not start handoffs (permission {{permission}})',
    title: 'Start a handoff',
    titleOf: 'Start a handoff of {{model}}',
    text: 'A handoff carries one version of a model from data science to engineering and into production. It begins as a draft.',
    model: 'Model',
    modelHelp: 'Type a part of its name',
    loading: 'Reading what is known of the model',
    loadFailed: 'What is known of the model could not be read',
    failed: 'The handoff was not started',
    rival: 'A handoff of this version is open already',
    version: 'Version',
    versionHelp: 'It can be pinned later as well',
    noVersion: 'None yet',
    noVersions: 'The registry holds no version yet; pin one later',
    notReady: 'not ready',
    hasHandoff: 'has a handoff',
    role: { champion: 'champion', candidate: 'candidate' },
    environment: 'Environment',
    tier: 'Risk tier',
    tierFromModel: 'As the model says; what blocks follows from it',
    tierAssumed: 'The model states none, so medium is assumed',
    tierReason: 'Why another tier than the model says',
    checklist: 'Checklist',
  },
} as const;
