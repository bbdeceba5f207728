import {
  count,
  day,
  flag,
  listOf,
  moment,
  pattern,
  refTo,
  role,
  share,
  text,
} from './schemaParts';

/**
 * Shapes of the page of one unit: who sits where, what changed, whom to talk to.
 *
 * @internal
 */
export const unitDetailsSchemas = {
  EmbeddedEngineer: {
    type: 'object',
    required: ['person', 'via', 'through'],
    properties: {
      person: refTo('OrganisationEntity'),
      via: { type: 'string', enum: ['membership', 'allocation'] },
      through: {
        type: 'string',
        description: 'Ref of the group or target that makes it so.',
      },
      allocationId: text,
      share,
      from: day,
      to: day,
    },
  },
  StructureTeam: {
    type: 'object',
    description: 'A group of the unit with people, as the picture places it.',
    required: [
      'team',
      'roles',
      'place',
      'people',
      'byRole',
      'unassigned',
      'engineers',
      'owns',
    ],
    properties: {
      team: refTo('OrganisationEntity'),
      roles: {
        type: 'array',
        items: role,
        description: 'Own role, else inherited; empty when none is found.',
      },
      place: {
        type: 'string',
        enum: ['pod', 'engineering', 'platform', 'product', 'other'],
        description:
          '`pod`: data-science group; `other`: without a role on any path.',
      },
      people: { ...count, description: 'Direct members, not excluded.' },
      byRole: refTo('RoleCounts'),
      unassigned: count,
      engineers: {
        ...listOf('EmbeddedEngineer'),
        description: 'Of a pod: engineers who sit with it. Empty elsewhere.',
      },
      owns: {
        type: 'array',
        items: text,
        description:
          'Of a platform team: templates and systems that it owns, refs.',
      },
    },
  },
  StructureSystem: {
    type: 'object',
    description: 'A critical system of the unit.',
    required: ['system', 'covered', 'criticalBy', 'engineers'],
    properties: {
      system: refTo('OrganisationEntity'),
      owner: refTo('OrganisationEntity'),
      criticalBy: {
        type: 'string',
        description: 'Ref of the system or domain with the label.',
      },
      covered: flag,
      engineers: listOf('EmbeddedEngineer'),
    },
  },
  UnitStructure: {
    type: 'object',
    description:
      'Who sits where, and whether that is what the pattern promises.',
    required: [
      'pattern',
      'fulfilled',
      'met',
      'missing',
      'teams',
      'criticalSystems',
    ],
    properties: {
      pattern: {
        type: 'string',
        enum: ['embedded', 'platform', 'hybrid', 'none'],
        description:
          'Pattern that was checked: the declared one, else the recommended one.',
      },
      fulfilled: flag,
      met: listOf('OrganisationReason'),
      missing: listOf('OrganisationReason'),
      teams: {
        ...listOf('StructureTeam'),
        description: 'Pods first, then engineering, platform, product, others.',
      },
      criticalSystems: listOf('StructureSystem'),
    },
  },
  DanglingReference: {
    type: 'object',
    required: ['ref', 'from', 'what'],
    properties: {
      ref: { type: 'string', description: 'Leads nowhere.' },
      from: { type: 'string', description: 'Ref of the entity that names it.' },
      what: {
        type: 'string',
        enum: ['child-group', 'allocation-engineer', 'allocation-target'],
      },
    },
  },
  Counterpart: {
    type: 'object',
    description: 'A team on the other side of models, to talk to.',
    required: ['team', 'side', 'modelCount', 'models'],
    properties: {
      team: refTo('OrganisationEntity'),
      side: {
        type: 'string',
        enum: ['data-science', 'engineering'],
        description: 'Side on which the counterpart stands.',
      },
      modelCount: count,
      models: {
        ...listOf('OrganisationEntity'),
        description: 'The first five of the shared models.',
      },
      onCallUrl: {
        type: 'string',
        description: 'http or https; the rotation of the team.',
      },
    },
  },
  MayRecord: {
    type: 'object',
    description:
      'Whether the side rule lets the caller record here. Permissions are asked apart.',
    required: ['allowed', 'reason'],
    properties: {
      allowed: flag,
      reason: { type: 'string', description: 'Why or why not, in words.' },
    },
  },
  SizeAtTime: {
    type: 'object',
    required: ['at', 'size', 'productionModels'],
    properties: {
      at: day,
      size: count,
      productionModels: count,
      recommended: pattern,
    },
  },
  SinceLastReview: {
    type: 'object',
    description: 'What the next review should talk about.',
    required: [
      'reviewedAt',
      'size',
      'byRole',
      'productionModels',
      'modelsAdded',
      'modelsRemoved',
      'history',
    ],
    properties: {
      reviewedAt: day,
      size: refTo('FigureChange'),
      byRole: {
        type: 'object',
        required: ['data-science', 'ml-engineering', 'platform', 'product'],
        properties: {
          'data-science': refTo('FigureChange'),
          'ml-engineering': refTo('FigureChange'),
          platform: refTo('FigureChange'),
          product: refTo('FigureChange'),
        },
      },
      productionModels: refTo('FigureChange'),
      modelsAdded: {
        ...listOf('OrganisationEntity'),
        description: 'In production now, not at the review.',
      },
      modelsRemoved: {
        ...listOf('OrganisationEntity'),
        description: 'In production at the review, not now.',
      },
      patternThen: {
        ...pattern,
        description: 'Pattern that was declared at the review.',
      },
      recommendedThen: pattern,
      leadTimeDays: {
        ...refTo('FigureChange'),
        description:
          'Median days from draft to production before and after the review; absent while no handoffs are kept.',
      },
      history: {
        ...listOf('SizeAtTime'),
        description:
          'One point per month at most, oldest first; without any when no snapshot is kept yet.',
      },
    },
  },
  FigureChange: {
    type: 'object',
    required: ['before', 'now'],
    properties: { before: { type: 'number' }, now: { type: 'number' } },
  },
  UnitCapacityDetails: {
    type: 'object',
    required: ['actual', 'planned'],
    properties: {
      actual: {
        ...listOf('CapacityEntry'),
        description: 'Entries in force, oldest first, the newest 26.',
      },
      planned: {
        ...listOf('CapacityEntry'),
        description: 'As `actual`.',
      },
    },
  },
  Unit: {
    allOf: [
      refTo('UnitSummary'),
      {
        type: 'object',
        required: [
          'structure',
          'dangling',
          'subUnits',
          'overlaps',
          'capacityPeriods',
          'uncoveredModels',
          'allocationCount',
          'counterparts',
          'reviews',
          'mayRecord',
          'rules',
          'onCallSource',
          'historySubject',
          'asOf',
        ],
        properties: {
          structure: refTo('UnitStructure'),
          dangling: listOf('DanglingReference'),
          subUnits: {
            ...listOf('OrganisationEntity'),
            description: 'Units inside this one.',
          },
          overlaps: {
            type: 'array',
            description:
              'Units that share people with this one and are neither above nor below it.',
            items: {
              type: 'object',
              required: ['unit', 'people'],
              properties: {
                unit: refTo('OrganisationEntity'),
                people: count,
              },
            },
          },
          capacityPeriods: refTo('UnitCapacityDetails'),
          uncoveredModels: {
            ...listOf('OrganisationEntity'),
            description:
              'Production models without any rotation, the first 20.',
          },
          allocationCount: {
            ...count,
            description: 'Active allocations into the unit.',
          },
          counterparts: {
            ...listOf('Counterpart'),
            description: 'Most shared models first, 20 at most.',
          },
          reviews: {
            ...listOf('OrganisationReview'),
            description: 'In force, newest first.',
          },
          sinceLastReview: {
            ...refTo('SinceLastReview'),
            description: 'Absent when there never was a review.',
          },
          mayRecord: refTo('MayRecord'),
          rules: refTo('OrganisationRules'),
          onCallSource: refTo('OnCallSource'),
          historySubject: {
            type: 'string',
            description:
              'For `GET /events?subject=`: everything recorded about the unit.',
          },
          asOf: moment,
          stale: text,
        },
      },
    ],
  },
} as const;
