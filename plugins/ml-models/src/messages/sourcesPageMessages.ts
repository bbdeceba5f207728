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
    degraded: 'Much is missing from the registry',
    removed: 'Its models are still in the catalog',
    removedText:
      'They show the last state that was read. If the registry is gone for good, remove what is left of it.',
    absent_one: '{{count}} missing model',
    absent_other: '{{count}} missing models',
    absentVersions: 'Models with missing versions',
    absentVersionsOf_one: '{{model}} ({{count}} version)',
    absentVersionsOf_other: '{{model}} ({{count}} versions)',
    absentMore_one: 'and {{count}} more',
    absentMore_other: 'and {{count}} more',
    hidden: '{{what}}, not shown to you',
    /** What a confirmation removes, as a part of the sentences below. */
    extent: {
      models_one: '{{count}} model',
      models_other: '{{count}} models',
      versions_one: '{{count}} version',
      versions_other: '{{count}} versions',
      both: '{{models}} and {{versions}}',
    },
    confirm: {
      open: 'Confirm deletion…',
      openRemoved: 'Remove what is left…',
      forbidden: 'You may not confirm deletions (permission {{permission}})',
      title: 'Remove {{extent}} of {{source}}?',
      textRemoved:
        'The registry is no longer configured. Its models leave the catalog; their history is kept, and so are their names, should the registry be configured again.',
      text: 'The registry no longer lists them. Confirm only when they were really deleted there, not when the registry or the rights of its token are in trouble. Their history is kept.',
      reason: 'Reason',
      reasonHelp: 'Kept in the history beside your name',
      cancel: 'Cancel',
      submit: 'Remove {{extent}}',
      failed: 'The deletion could not be confirmed',
      conflict: 'The registry has changed since you looked',
      conflictText:
        'Nothing was removed. Look at what is missing now and decide again.',
      lookAgain: 'Look again',
    },
  },
} as const;
