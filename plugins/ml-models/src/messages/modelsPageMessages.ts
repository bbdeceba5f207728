/**
 * Texts of the list of models: toolbar, facets, rows and what stands there when there are none.
 *
 * @internal
 */
export const modelsPageMessages = {
  modelsPage: {
    listLabel: 'Models',
    toolbar: 'Search and sort models',
    search: 'Search models',
    searchPlaceholder: 'Name, text or tag',
    clearSearch: 'Clear search',
    scopeLabel: 'Whose models',
    scope: {
      all: 'All',
      owned: 'Owned',
      developed: 'Developed',
      operated: 'Operated',
      starred: 'Starred',
    },
    scopeHint: {
      all: 'Models of everybody',
      owned: 'Models you or one of your groups own',
      developed: 'Models one of your groups develops, as the data-science team',
      operated: 'Models one of your groups operates, as the engineering team',
      starred: 'Models you starred',
    },
    sort: 'Sort by',
    sortBy: {
      'name-asc': 'Name, A to Z',
      'name-desc': 'Name, Z to A',
      'lifecycle-asc': 'Lifecycle, A to Z',
      'lifecycle-desc': 'Lifecycle, Z to A',
      'type-asc': 'Type, A to Z',
      'type-desc': 'Type, Z to A',
      'owner-asc': 'Owner, A to Z',
      'owner-desc': 'Owner, Z to A',
    },
    viewLabel: 'View',
    view: { table: 'Table', cards: 'Cards' },
    filters: 'Filters',
    closeFilters: 'Show the models',
    chosen: 'Chosen filters',
    remove: 'Remove filter',
    clearFilters: 'Clear filters',
    column: {
      star: 'Starred',
      name: 'Model',
      status: 'Lifecycle and risk',
      versions: 'In production',
      metric: 'Key metric',
      handoff: 'Handoff',
      teams: 'Teams',
    },
    star: 'Star {{name}}',
    starTitle: 'Star this model',
    unstarTitle: 'Remove the star',
    inProduction: 'Production',
    latest: 'Latest',
    handoffLink: '{{state}}, handoff {{number}}',
    latestVersion: 'latest {{version}}',
    notInProduction: 'Not in production',
    noValue: {
      none: 'None',
      unknown: 'Unknown',
      unregistered: 'Not in a registry',
    },
    owner: 'Owner',
    noDescription: 'No description yet.',
    labelValue:
      'As the catalog last heard of it; the inventory does not answer now',
    loading: 'Loading models',
    found_one: '{{count}} model',
    found_other: '{{count}} models',
    failed: 'The models could not be read from the catalog',
    fastValuesFailed: 'Versions and metrics are not available right now',
    fastValuesFailedText:
      'The list itself is complete. Versions are shown as the catalog last heard of them.',
    pageSize: 'Rows per page',
    range: '{{from}}–{{to}} of {{total}}',
    rangeUncounted: '{{from}}–{{to}}',
    previousPage: 'Previous page',
    nextPage: 'Next page',
  },
  facet: {
    lifecycles: 'Lifecycle',
    riskTier: 'Risk tier',
    dataScienceTeam: 'Data science team',
    engineeringTeam: 'Engineering team',
    type: 'Type',
    framework: 'Framework',
    registry: 'Registry',
    owners: 'Owner',
    tags: 'Tags',
    more_one: 'Show {{count}} more',
    more_other: 'Show {{count}} more',
    fewer: 'Show fewer',
    search: 'Find',
    searchLabel: 'Find in {{title}}',
    failed: 'The filters could not be loaded.',
  },
  modelState: {
    absent: 'Missing in registry',
    absentExplanation:
      'The newest listing of the registry lacks this model; it is kept until a second one agrees',
    removed: 'Gone from registry',
    removedExplanation: 'The registry no longer has this model',
  },
  noMatch: {
    title: 'No models match',
    all: 'Try other words or fewer filters.',
    owned:
      'Neither you nor one of your groups owns a model that fits. Look at all models instead.',
    developed:
      'None of your groups is the data-science team of a model that fits. Look at all models instead.',
    operated:
      'None of your groups is the engineering team of a model that fits. Look at all models instead.',
    starred:
      'None of the models you starred fit. Star a model with the star beside its name to find it here.',
    beyondTitle: 'This page lies behind the last one',
    firstPage: 'Go to the first page',
  },
  noModels: {
    title: 'No models yet',
    text: 'Models appear here from a connected registry, or from a descriptor in the repository of a model. Both ways end in the same entity.',
    registryTitle: 'Connect a registry',
    registryText:
      'Name the registry in the configuration of the portal. Its models are listed within minutes and stay up to date.',
    descriptorTitle: 'Describe a model',
    descriptorText:
      'Put a descriptor beside the code and register its location in the catalog. It can add teams, risk and lineage to a registered model.',
    more: 'Read how',
  },
} as const;
