/** Schemas of what the repositories of a model say about themselves. @internal */
export const repositorySchemas = {
  RepositoryCheck: {
    type: 'object',
    description: 'A check the standard of a repository requires.',
    required: ['name', 'state'],
    properties: {
      name: {
        type: 'string',
        description: 'As the standard calls it, for example `contract-tests`.',
      },
      state: {
        type: 'string',
        enum: ['passed', 'failed', 'running', 'skipped', 'missing'],
        description:
          'Of several of one name the worst; `missing` when the host has none of that name at the commit.',
      },
      url: {
        type: 'string',
        description: 'Page of the run, http or https.',
      },
    },
  },
  RepositoryChecks: {
    type: 'object',
    description: 'What one repository of a model says at one commit.',
    required: ['side', 'state', 'checks'],
    properties: {
      side: { type: 'string', enum: ['experiment', 'production'] },
      componentRef: {
        type: 'string',
        description:
          'Component of the repository; absent when the model itself is described in it.',
      },
      standard: {
        type: 'string',
        description:
          'Value of the annotation `ml-models/code-standard`, also one that Baton does not know.',
      },
      state: {
        type: 'string',
        enum: ['read', 'none', 'unknown'],
        description:
          '`none`: there is nothing to ask, such as no repository or no standard Baton knows. `unknown`: the host gave no answer.',
      },
      reason: {
        type: 'string',
        description: 'For people; set unless the state is `read`.',
      },
      commit: {
        type: 'string',
        description:
          'Full hash: for the experiment that of the newest ready version, for production the newest of the branch.',
      },
      version: {
        type: 'string',
        description: 'Label of the version whose commit it is.',
      },
      checks: {
        type: 'array',
        maxItems: 100,
        items: { $ref: '#/components/schemas/RepositoryCheck' },
        description:
          'In the order of the standard, its gate last; empty unless read.',
      },
    },
  },
  ModelRepositoryChecks: {
    type: 'object',
    required: ['readAt', 'items'],
    properties: {
      readAt: {
        type: 'string',
        format: 'date-time',
        description: 'When the hosts were asked; up to a minute ago.',
      },
      items: {
        type: 'array',
        items: { $ref: '#/components/schemas/RepositoryChecks' },
        description: 'Experiment, then production.',
      },
    },
  },
} as const;
