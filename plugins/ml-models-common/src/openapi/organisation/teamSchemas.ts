import {
  count,
  flag,
  listOf,
  moment,
  onCallHours,
  refTo,
  role,
  text,
} from './schemaParts';

/**
 * Shapes of the cards of groups and systems, with their people and models.
 *
 * @internal
 */
export const teamSchemas = {
  OnCallSource: {
    type: 'object',
    description: 'Where on-call facts come from.',
    required: ['type', 'status'],
    properties: {
      type: {
        type: 'string',
        description: '`none` without a pager, else for example `pagerduty`.',
      },
      status: {
        type: 'string',
        enum: ['ok', 'unavailable', 'not-configured'],
      },
      message: { type: 'string', description: 'What is wrong, in words.' },
      checkedAt: moment,
    },
  },
  OnCallCover: {
    type: 'object',
    required: ['state', 'reasons'],
    properties: {
      state: {
        type: 'string',
        enum: ['none', 'configured', 'shared', 'not-shared', 'unknown'],
        description:
          '`configured`: a rotation exists, whether both sides share it is open. `unknown`: the pager did not answer.',
      },
      hours: onCallHours,
      rotationFrom: {
        ...refTo('OrganisationEntity'),
        description: 'Entity whose annotation names the rotation.',
      },
      url: {
        type: 'string',
        description: 'http or https; the rotation for people.',
      },
      participants: {
        ...listOf('OrganisationEntity'),
        description: 'People in the rotation, when the pager was asked.',
      },
      unmatched: {
        ...count,
        description: 'People in the rotation whom the catalog does not know.',
      },
      attestation: refTo('Attestation'),
      reasons: listOf('OrganisationReason'),
    },
  },
  TeamModel: {
    type: 'object',
    description: 'A model as a team or system sees it.',
    required: ['model', 'side', 'production', 'productionBy', 'critical'],
    properties: {
      model: refTo('OrganisationEntity'),
      lifecycle: text,
      side: {
        type: 'string',
        enum: ['developed', 'operated', 'both', 'owned'],
        description:
          'What the team does with it; `owned`: it only owns it. For a system always `owned`.',
      },
      production: flag,
      productionBy: {
        type: 'array',
        items: { type: 'string', enum: ['lifecycle', 'handoff'] },
        description:
          'What says that it is in production. One alone is worth a look, once handoffs are kept.',
      },
      dataScienceTeam: refTo('OrganisationEntity'),
      engineeringTeam: refTo('OrganisationEntity'),
      system: refTo('OrganisationEntity'),
      critical: {
        type: 'boolean',
        description: 'Its system is critical.',
      },
      onCall: {
        ...refTo('OnCallCover'),
        description: 'Of models in production.',
      },
      mayAttest: {
        ...refTo('MayRecord'),
        description:
          'Whether a word on the rotation is of use and the side rule lets the caller give it: not without a rotation, and not while a pager tells.',
      },
    },
  },
  TeamModelPage: {
    type: 'object',
    required: ['items', 'totalCount', 'onCallSource'],
    properties: {
      items: listOf('TeamModel'),
      totalCount: count,
      onCallSource: refTo('OnCallSource'),
    },
  },
  TeamMember: {
    type: 'object',
    required: ['person', 'roles', 'groups', 'units', 'excluded', 'counted'],
    properties: {
      person: refTo('OrganisationEntity'),
      roles: {
        type: 'array',
        items: role,
        description: 'Empty: unassigned. Several: mixed.',
      },
      groups: {
        ...listOf('OrganisationEntity'),
        description: 'Groups inside the team that the person is a member of.',
      },
      units: {
        ...listOf('OrganisationEntity'),
        description: 'Units the person counts in.',
      },
      excluded: flag,
      counted: {
        type: 'boolean',
        description: 'Counts towards the size, by the basis in force.',
      },
    },
  },
  TeamMemberPage: {
    type: 'object',
    required: ['items', 'totalCount', 'hidden'],
    properties: {
      items: listOf('TeamMember'),
      totalCount: {
        ...count,
        description: 'That fit the filters and the caller may see.',
      },
      hidden: {
        ...count,
        description: 'Members the caller may not read in the catalog.',
      },
    },
  },
  Team: {
    type: 'object',
    description: 'Any group, as its card shows it.',
    required: [
      'team',
      'isUnit',
      'roles',
      'units',
      'size',
      'models',
      'onCall',
      'engineers',
      'counterparts',
      'mayRecord',
      'rules',
      'onCallSource',
      'asOf',
    ],
    properties: {
      team: refTo('OrganisationEntity'),
      isUnit: flag,
      roles: { type: 'array', items: role },
      units: {
        ...listOf('OrganisationEntity'),
        description: 'Units it is in, the nearest first; itself when a unit.',
      },
      size: refTo('UnitSize'),
      models: refTo('UnitModels'),
      onCall: refTo('UnitOnCall'),
      engineers: {
        ...listOf('EmbeddedEngineer'),
        description: 'Of a data-science team: engineers who sit with it.',
      },
      counterparts: listOf('Counterpart'),
      unit: {
        ...refTo('UnitSummary'),
        description:
          'The nearest unit with pattern, capacity and review; absent when it is in none.',
      },
      capacityPeriods: {
        ...refTo('UnitCapacityDetails'),
        description: 'Of the nearest unit.',
      },
      mayRecord: {
        ...refTo('MayRecord'),
        description: 'For the nearest unit.',
      },
      rules: refTo('OrganisationRules'),
      onCallSource: refTo('OnCallSource'),
      asOf: moment,
      stale: text,
    },
  },
  SystemOrganisation: {
    type: 'object',
    description: 'A system, as its card shows it.',
    required: [
      'system',
      'critical',
      'covered',
      'engineers',
      'units',
      'onCall',
      'productionModels',
      'modelCount',
      'models',
      'mayRecord',
      'reasons',
      'onCallSource',
      'asOf',
    ],
    properties: {
      system: refTo('OrganisationEntity'),
      owner: refTo('OrganisationEntity'),
      critical: flag,
      criticalBy: {
        ...refTo('OrganisationEntity'),
        description:
          'System or domain with the label; absent when the caller may not read it.',
      },
      covered: {
        type: 'boolean',
        description: 'Has an embedded engineer; asked of critical systems.',
      },
      engineers: listOf('EmbeddedEngineer'),
      units: {
        ...listOf('OrganisationEntity'),
        description: 'Units of the owner, the nearest first.',
      },
      onCall: refTo('UnitOnCall'),
      productionModels: count,
      modelCount: count,
      models: {
        ...listOf('TeamModel'),
        description: 'Production models first, then by name; 100 at most.',
      },
      mayRecord: {
        ...refTo('MayRecord'),
        description: 'An allocation to this system.',
      },
      reasons: listOf('OrganisationReason'),
      onCallSource: refTo('OnCallSource'),
      asOf: moment,
      stale: text,
    },
  },
} as const;
