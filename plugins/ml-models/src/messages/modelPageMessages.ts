/**
 * Texts of the model's overview: the card, its warnings, the descriptor it offers, the lineage.
 *
 * @internal
 */
export const modelPageMessages = {
  basics: {
    retry: 'Try again',
    copy: 'Copy',
    copied: 'Copied',
    close: 'Close',
    justNow: 'just now',
    sides: {
      'data-science': 'Data science',
      engineering: 'Engineering',
    },
  },
  modelOverview: {
    title: 'Model',
    loading: 'Loading the model',
    loadFailed: 'The model could not be read from the inventory',
    openInRegistry: 'Open in {{title}}',
    allModels: 'All models',
    intendedUse: 'What it is for',
    outOfScope: 'What it is not for',
    versions: {
      production: 'In production',
      candidate: 'Candidate',
      latest: 'Newest',
      noProduction: 'Nothing yet',
      noProductionHint: 'No production alias is set in the registry.',
      noCandidate: 'None named',
      noLatest: 'No version yet',
      all_one: 'See the only version',
      all_other: 'See all {{count}} versions',
      unknown: 'Not known',
    },
    metrics: {
      title: 'How good it is',
      ofProduction: 'Key metrics of {{version}}, in production',
      ofLatest: 'Key metrics of {{version}}, the newest',
      none: 'No key metric is recorded for this version.',
      unknown: 'Not known while the registry cannot be read.',
      more_one: 'and one more',
      more_other: 'and {{count}} more',
    },
    teams: {
      title: 'Who answers for it',
      notNamed: 'Not named',
      ownerStandsIn:
        'Until a team is named, the members of the owner count as this side.',
      askOwner: 'Ask the owner:',
      notInCatalog: 'This team is not in the catalog.',
      contact: 'Contact',
      members: 'See its members',
      onCall: 'Who is on call',
      lastWrite: 'Last write to the registry',
      before: 'before the portal first looked, {{date}}',
      firstSight:
        'Registries do not keep when an alias was set. It was set already when the portal first looked.',
      neverWrote: 'Nothing written to the registry yet',
      wrote: {
        version: 'version {{detail}}',
        alias: 'alias {{detail}}',
        tag: 'tag {{detail}}',
      },
      wroteAnything: {
        version: 'a version',
        alias: 'an alias',
        tag: 'a tag',
      },
      by: 'by {{login}}',
      oneSided: 'One-sided',
      silent: {
        'data-science':
          'So far only engineering has written to the registry, by setting aliases or tags. Data science writes by logging runs and registering versions there.',
        engineering:
          'So far only data science has written to the registry, by registering versions. Engineering writes by setting aliases and tags there, for example when a version goes to production.',
      },
    },
    risk: {
      title: 'Risk tier',
      byDefault: 'Medium by default: nobody has set a tier yet.',
      noReason: 'No reason given.',
    },
    card: {
      title: 'Model card',
      show: 'Read the card of {{version}}',
      hide: 'Close the card of {{version}}',
      details: 'All about this version',
      inRepository: 'In the repository:',
    },
    registry: {
      title: 'Registry',
      none: 'Not linked to a registry',
      notThere: 'Not found in “{{instance}}”',
      asOf: 'Read',
      lastGoodState: 'Last good state from',
      fromProvider: 'This entry was made from the registry.',
      describe: 'Describe it in a repository',
    },
  },
  completeness: {
    title: 'How complete it is',
    progress: '{{present}} of {{assessed}} there, {{percent}} %',
    loading: 'Checking what is there',
    unknownCount_one: 'One more cannot be checked now.',
    unknownCount_other: '{{count}} more cannot be checked now.',
    showFixes_one: 'How to add the missing one',
    showFixes_other: 'How to add the {{count}} missing ones',
    complete: 'Nothing is missing.',
    state: {
      present: 'there',
      missing: 'missing',
      unknown: 'cannot be checked now',
    },
    items: {
      'data-science-team': 'Data science team',
      'engineering-team': 'Engineering team',
      'risk-tier': 'Risk tier and reason',
      registry: 'Registry',
      run: 'Training run',
      signature: 'Signature',
      datasets: 'Datasets',
      'model-card': 'Model card',
      system: 'System',
      'experiment-component': 'Experiment code',
      'production-component': 'Production code',
      api: 'API',
    },
    fixes: {
      'data-science-team':
        'Set spec.teams.dataScience to the group that develops the model.',
      'engineering-team':
        'Set spec.teams.engineering to the group that operates the model.',
      'risk-tier':
        'Set spec.riskTier to low, medium or high, and say why in spec.riskReason.',
      registry:
        'Set spec.registry.instance and spec.registry.model to where the versions live.',
      run: 'Register the next version from a tracked run, so that it carries the run id.',
      signature:
        'Log the next version with a signature, for example with infer_signature of MLflow.',
      datasets:
        'List the datasets under spec.dependsOn, or log them as inputs of the training run.',
      'model-card':
        'Log a README with the next version, or set spec.modelCard to its path in the repository.',
      system: 'Set spec.system to the system the model belongs to.',
      'experiment-component':
        'Set spec.source.experiment to the component that holds the experiment code.',
      'production-component':
        'Set spec.source.production to the component that serves the model.',
      api: 'Set spec.interface.api to the API callers use; a model with spec.interface.protocol batch needs none.',
    },
    tagFixes: {
      'data-science-team':
        'Set the tag ml-models/data-science-team on the registered model.',
      'engineering-team':
        'Set the tag ml-models/engineering-team on the registered model.',
      system: 'Set the tag ml-models/system on the registered model.',
      describe: 'In a catalog-info.yaml of its own: {{fix}}',
    },
  },
  modelWarnings: {
    label: 'What should be mended',
    showDescriptor: 'Show a ready catalog-info.yaml',
    'missing-teams': {
      title: 'No {{sides}} team is named',
      titleBoth: 'Neither a data science nor an engineering team is named',
      consequence: 'A handoff needs one team on each side.',
      fixDescriptor: 'Add to the catalog-info.yaml of the model:',
      fixProvider:
        'Set these tags on the registered model, or describe the model in a repository:',
      side: {
        'data-science': 'data science',
        engineering: 'engineering',
      },
    },
    'missing-registry': {
      title: 'No registry is named',
      consequence:
        'Without it the portal cannot show versions, metrics or what is in production.',
      fix: 'Add to the catalog-info.yaml of the model:',
      oneOf: 'one of: {{configured}}',
    },
    'unknown-instance': {
      title: 'There is no registry called “{{instance}}”',
      fixNone:
        'No registry is configured yet. Add one under mlModels.sources in app-config.',
      fix: 'Use one of the configured registries in spec.registry.instance: {{configured}}. Or add this one under mlModels.sources in app-config.',
    },
    'never-synced': {
      title: '“{{instance}}” has not been read yet',
      fix: 'The first reading starts by itself. Its progress is on the sources page.',
      link: 'Open sources',
    },
    'not-registered': {
      title: '“{{instance}}” has no registered model “{{model}}”',
      fix: 'Check spec.registry.model for the exact name, capitals included, or register the model there. A new model shows up with the next reading.',
      link: 'Open sources',
    },
    'claimed-elsewhere': {
      title: 'Another entity already speaks for this registered model',
      text: 'The descriptor that came first keeps it:',
      fix: 'Remove spec.registry here, or remove the other descriptor.',
    },
    'claimed-twice': {
      title: 'More than one descriptor names this registered model',
      text: 'This one came first and keeps it. These are ignored:',
      fix: 'Remove spec.registry from the others, or remove the descriptors.',
    },
    renamed: {
      title: '“{{formerModel}}” is called “{{model}}” in “{{instance}}” now',
      fix: 'The entity still stands for the model. Write the new name into the catalog-info.yaml, before another model gets the old one:',
    },
    absent: {
      title: '“{{model}}” was missing when “{{instance}}” was last read',
      fix: 'What is shown is the last known state. When the next complete reading misses it too, it counts as removed, unless so much is missing that a person is asked first. If it was renamed, set spec.registry.model to the new name.',
    },
    removed: {
      title: '“{{model}}” is gone from “{{instance}}”',
      fix: 'What is shown is the last known state. Register the model again, point spec.registry to where it lives now, or set spec.lifecycle to retired.',
    },
  },
  descriptorDialog: {
    title: 'Describe this model in a repository',
    intro:
      'Today this entry is made from the registry. A descriptor beside the code can say more: both teams, the risk and its reason, the code, the API.',
    stepSave: 'Save this as catalog-info.yaml in the repository of the model.',
    stepFill: 'Fill in the lines that are commented out.',
    stepRegister:
      'Register the file in the catalog. The descriptor takes over this entry; name, versions and history stay.',
    fileLabel: 'catalog-info.yaml',
    comments: {
      teams: 'The two sides; a handoff needs both.',
      risk: 'low, medium or high, and why.',
      system: 'The system the model belongs to.',
      source:
        'The components with the experiment code and the production code.',
      api: 'How callers reach it; protocol batch needs no API.',
      dependsOn: 'The datasets it is trained on.',
    },
  },
  lineage: {
    title: 'Lineage',
    graph: 'Graph of what the model comes from and where it goes',
    showTeams: 'Show teams',
    empty:
      'Nothing is linked yet. Name datasets under spec.dependsOn, the code under spec.source, the API under spec.interface.api and the model it replaces under spec.successorOf.',
    listLabel: 'The same as links',
    relations: {
      dependsOn: 'depends on',
      dependencyOf: 'dependency of',
      trainedIn: 'trained in',
      trains: 'trains',
      servedBy: 'served by',
      serves: 'serves',
      providesApi: 'provides API',
      apiProvidedBy: 'API provided by',
      successorOf: 'successor of',
      succeededBy: 'succeeded by',
      partOf: 'part of',
      hasPart: 'has part',
      ownedBy: 'owned by',
      ownerOf: 'owner of',
      modelDevelopedBy: 'developed by',
      developsModel: 'develops',
      modelOperatedBy: 'operated by',
      operatesModel: 'operates',
    },
    groups: {
      dependsOn: 'Depends on',
      dependencyOf: 'Depends on this model',
      trainedIn: 'Experiment code',
      servedBy: 'Production code',
      providesApi: 'API',
      successorOf: 'Replaces',
      succeededBy: 'Replaced by',
      partOf: 'System',
      ownedBy: 'Owner',
      modelDevelopedBy: 'Data science team',
      modelOperatedBy: 'Engineering team',
    },
  },
  relatedModels: {
    title: 'Machine-learning models',
    loading: 'Loading models',
    loadFailed: 'The models could not be read from the catalog',
    inventoryFailed: 'What is in production is not known right now.',
    heading: {
      servedBy: 'Serves',
      trainedIn: 'Trains',
      partOf: 'Contains',
      modelDevelopedBy: 'Develops',
      modelOperatedBy: 'Operates',
      ownedBy: 'Owns besides',
    },
    headingWithCount: '{{heading}} ({{number}})',
    empty: {
      component: 'No model names this component as its code.',
      system: 'No model belongs to this system yet.',
      group: 'This group develops, operates and owns no model.',
    },
    columns: {
      model: 'Model',
      lifecycle: 'Lifecycle',
      risk: 'Risk tier',
      production: 'In production',
    },
    noProduction: 'Nothing yet',
    unknownProduction: 'Not known',
    previous: 'Previous models',
    next: 'Next models',
  },
} as const;
