/**
 * Texts of the list of registries.
 *
 * @internal
 */
export const sourcesPageMessages = {
  sourcesPage: {
    intro:
      'The registries models are read from. A registry that is down loses nothing here: the last state stays, with its age.',
    listLabel: 'Registries',
    loading: 'Loading registries',
    failed: 'The registries could not be read',
    noneTitle: 'No registry is connected yet',
  },
  source: {
    models: 'Models',
    versions: 'Versions',
    lastSuccess: 'Last success',
    lastRun: 'Last run',
    never: 'Never',
    outcome: {
      running: 'Running',
      succeeded: 'Succeeded',
      degraded: 'Degraded',
      failed: 'Failed',
    },
    trigger: { schedule: 'On schedule', person: 'Asked for by a person' },
    changes: '{{created}} new, {{changed}} changed, {{removed}} removed',
    failing: 'The last sync failed',
    syncNow: 'Sync now',
    syncing: 'Syncing…',
    syncForbidden: 'You may not start a sync (permission {{permission}})',
    syncRemoved: 'The registry is no longer configured',
    syncFailed: 'The sync could not be started: {{message}}',
    degraded: 'Models are missing from the registry',
    absent_one: '{{count}} missing model',
    absent_other: '{{count}} missing models',
    absentMore_one: 'and {{count}} more',
    absentMore_other: 'and {{count}} more',
    confirm: {
      open: 'Confirm deletion…',
      forbidden: 'You may not confirm deletions (permission {{permission}})',
      title_one: 'Remove {{count}} model of {{source}}?',
      title_other: 'Remove {{count}} models of {{source}}?',
      text: 'The registry no longer lists them. Confirm only when they were really deleted there, not when the registry or the rights of its token are in trouble. Their history is kept.',
      reason: 'Reason',
      reasonHelp: 'Kept in the history beside your name',
      cancel: 'Cancel',
      submit_one: 'Remove {{count}} model',
      submit_other: 'Remove {{count}} models',
      failed: 'The deletion could not be confirmed',
      conflict: 'The registry has changed since you looked',
      conflictText:
        'Nothing was removed. Look at what is missing now and decide again.',
      lookAgain: 'Look again',
    },
  },
} as const;
