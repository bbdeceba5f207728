/**
 * Texts of the software templates: fields of their forms, the promotion, the standard of a repository.
 *
 * @internal
 */
export const templateMessages = {
  templateField: {
    repositoryPreview: 'Will be created at {{address}}',
    source: {
      noneFits:
        'No registry of this kind is connected to this portal. Choose another tracking, or ask an administrator to add one under mlModels.sources.',
      empty:
        'No registry is connected to this portal. An administrator adds one under mlModels.sources.',
      failed: 'The registries could not be read',
    },
    version: {
      chooseModel: 'Choose a model first',
      unknownModel:
        'No registered model belongs to it, so there is no version to choose',
      none: 'The model has no version that is ready',
      failed: 'The versions could not be read',
      placeholder: 'Version',
      more: 'Show older versions',
      latest: '“latest” is no version: a promotion is about exactly one',
    },
    name: {
      pattern:
        'Three to forty lower-case letters, digits and dashes, starting with a letter',
      taken: 'Taken already:',
      refused: 'The catalog has {{refs}} already; choose another name',
      free: 'The name is free',
      unchecked: 'The catalog could not be asked whether the name is free',
    },
    similar: {
      hint: 'Give a name or a title, and models that look alike are listed here.',
      none: 'No model with such words.',
      intro:
        'Perhaps one of these is what you need. Talk to its team before you start another.',
      sameType: 'same kind',
      failed: 'The catalog could not be asked for similar models',
      ownedBy: 'Owned by',
    },
    repository: {
      host: 'Host',
      owner: 'Organisation or group',
      name: 'Repository',
      noHosts:
        'No GitHub, GitLab or Gitea host is configured. An administrator adds one under integrations.',
      failed: 'The hosts could not be read',
      incomplete: 'Host, organisation and repository are needed',
      ownerPattern:
        'Organisation: letters, digits, dots, dashes and underscores; GitLab groups in groups with slashes',
      namePattern:
        'Repository: letters, digits, dots, dashes and underscores, starting with a letter or digit',
      useName: 'Name it {{name}}',
    },
  },
  promotion: {
    title: 'Way into production',
    loading: 'Loading the state of the promotion',
    promote: 'Make the production repository',
    resume: 'Resume the promotion',
    openRepository: 'Open the production repository',
    newVersion: 'Serve another version',
    started:
      'A production repository is being made. If the task stopped half-way, it can be run again from there.',
    startAgain: 'Start again',
    noHandoff:
      'The way into production is a handoff between both teams. A production repository can be made once its design is agreed.',
    over: 'The last handoff is over. The way into production is another one.',
    suspended:
      'The model is suspended. A production repository can be made once the handoff goes on.',
    wait: 'A production repository can be made once the design is agreed (state Preparing).',
    failed: 'The state of the promotion could not be read',
    served: 'Served by',
  },
  standards: {
    title: 'Standards of the repositories',
    loading: 'Loading the standards of the repositories',
    failed: 'The standards of the repositories could not be read',
    noRepositories:
      'No repository is named under spec.source, so no standard can be looked at.',
    unknownComponent: 'Not in the catalog',
    none: 'No standard named',
    current: 'Up to date with its template',
    behind: 'Template has gone on',
    foreign: 'A standard of your organisation; its checks are not listed here.',
    checks: '{{passed}} of {{total}} required checks passed',
    troubled: '{{names}} failed or missing',
    gate: 'For a merge {{gate}} waits for all of them.',
    noChecks: 'The checks could not be read.',
    read: 'Read from the repositories',
    atCommit: 'At commit {{commit}}, the newest.',
    atVersion: 'At commit {{commit}}, of version {{version}}.',
    unread: 'Checks not read. {{reason}}',
    run: 'Run of {{name}}',
    side: { experiment: 'Experiment', production: 'Production' },
    result: {
      passed: 'passed',
      failed: 'failed',
      running: 'running',
      skipped: 'skipped',
      missing: 'missing',
      unreported: 'not reported',
      nightly: 'runs at night',
      unread: 'not read',
    },
  },
} as const;
