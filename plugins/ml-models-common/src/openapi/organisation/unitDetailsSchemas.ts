import {
  count,
  day,
  flag,
  listOf,
  match,
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
    required: ['person', 'via'],
    properties: {
      person: refTo('OrganisationEntity'),
      via: { type: 'string', enum: ['membership', 'allocation'] },
      through: {
        ...refTo('OrganisationEntity'),
        description:
          'Group or target that makes it so; absent when the caller may not read it.',
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
          'Of a platform team: templates and systems of the type `platform` that it owns, refs.',
      },
    },
  },
  StructureSystem: {
    type: 'object',
    description:
      'A critical system that a group of the unit owns, or whose models it develops or operates.',
    required: ['system', 'covered', 'engineers'],
    properties: {
      system: refTo('OrganisationEntity'),
      owner: refTo('OrganisationEntity'),
      criticalBy: {
        ...refTo('OrganisationEntity'),
        description:
          'System or domain with the label; absent when the caller may not read it.',
      },
      covered: flag,
      engineers: listOf('EmbeddedEngineer'),
    },
  },
  StructureFinding: {
    type: 'object',
    description:
      'Something a pattern promises that is there, or is missing with the way to mend it.',
    required: ['code', 'text', 'about', 'refs'],
    properties: {
      code: text,
      text,
      about: {
        ...listOf('OrganisationEntity'),
        description:
          'Teams or systems the sentence speaks of, to be named before it; empty when it speaks of the whole unit, and without those the caller may not read.',
      },
      refs: {
        type: 'array',
        items: text,
        description: 'Everything the sentence rests on.',
      },
    },
  },
  StructureOutlook: {
    type: 'object',
    description:
      'What of the pattern at the next threshold is there already, and what would have to change.',
    required: ['pattern', 'at', 'missingPeople', 'fulfilled', 'met', 'missing'],
    properties: {
      pattern,
      at: { ...count, description: 'Size from which the pattern is advised.' },
      missingPeople: { ...count, description: 'People until then.' },
      fulfilled: flag,
      met: listOf('StructureFinding'),
      missing: listOf('StructureFinding'),
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
      met: listOf('StructureFinding'),
      missing: listOf('StructureFinding'),
      next: {
        ...refTo('StructureOutlook'),
        description: 'Absent when there is no threshold above.',
      },
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
      from: {
        ...refTo('OrganisationEntity'),
        description: 'Entity that names it.',
      },
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
      matchThen: {
        ...match,
        description:
          'How the pattern declared at the review related to the one recommended then.',
      },
      leadTimeDays: {
        type: 'object',
        properties: { before: { type: 'number' }, now: { type: 'number' } },
        description:
          'Median days from draft to production of what went live before and after the review, each absent when nothing did; absent when neither is known.',
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
