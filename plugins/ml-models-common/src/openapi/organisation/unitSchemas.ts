import {
  band,
  count,
  day,
  flag,
  listOf,
  match,
  moment,
  pattern,
  refTo,
  reviewState,
  share,
  text,
} from './schemaParts';

/**
 * Shapes of the map of units.
 *
 * @internal
 */
export const unitSchemas = {
  OrganisationEntity: {
    type: 'object',
    description: 'An entity as a link needs it.',
    required: ['ref', 'title', 'exists'],
    properties: {
      ref: text,
      title: {
        type: 'string',
        description: 'Display name or title, else the name.',
      },
      email: { type: 'string', description: 'Of a group: how to reach it.' },
      exists: {
        type: 'boolean',
        description: 'False for a ref that leads nowhere in the catalog.',
      },
    },
  },
  OrganisationReason: {
    type: 'object',
    description:
      'Why a rule came to its result: a stable code, an English sentence, the entities it rests on.',
    required: ['code', 'text', 'refs'],
    properties: {
      code: text,
      text,
      refs: { type: 'array', items: text },
    },
  },
  OrganisationRules: {
    type: 'object',
    description: 'The figures in force, so that a page can say them.',
    required: [
      'embeddedBelow',
      'hybridFrom',
      'basis',
      'hysteresisDays',
      'capacityLower',
      'capacityUpper',
      'rollingPeriods',
      'reviewEveryMonths',
      'attestationDays',
    ],
    properties: {
      embeddedBelow: count,
      hybridFrom: count,
      basis: { type: 'string', enum: ['practitioners', 'all-members'] },
      hysteresisDays: count,
      capacityLower: share,
      capacityUpper: share,
      rollingPeriods: count,
      reviewEveryMonths: count,
      attestationDays: {
        ...count,
        description: 'Days an attestation holds at most.',
      },
    },
  },
  RoleCounts: {
    type: 'object',
    description: 'People per role; a person with two roles is in both.',
    required: ['data-science', 'ml-engineering', 'platform', 'product'],
    properties: {
      'data-science': count,
      'ml-engineering': count,
      platform: count,
      product: count,
    },
  },
  UnitSize: {
    type: 'object',
    required: [
      'count',
      'members',
      'byRole',
      'unassigned',
      'mixed',
      'excluded',
      'overlapping',
      'groups',
      'reasons',
    ],
    properties: {
      count: {
        ...count,
        description: 'People that decide the pattern, by the basis in force.',
      },
      members: {
        ...count,
        description: 'Everybody who is not excluded, each once.',
      },
      byRole: refTo('RoleCounts'),
      unassigned: { ...count, description: 'Without a role on any path.' },
      mixed: { ...count, description: 'With more than one role.' },
      excluded: { ...count, description: 'Accounts left out by label.' },
      overlapping: {
        ...count,
        description:
          'Members who also belong to a unit that is neither above nor below this one.',
      },
      groups: { ...count, description: 'Groups, the unit itself included.' },
      reasons: listOf('OrganisationReason'),
    },
  },
  UnitPattern: {
    type: 'object',
    required: ['match', 'nearBoundary', 'reasons'],
    properties: {
      declared: {
        ...pattern,
        description: 'From the annotation `ml-models/pattern`.',
      },
      declaredSince: day,
      recommended: {
        ...pattern,
        description: 'Absent when the unit is too small.',
      },
      match,
      mismatchSince: moment,
      nearBoundary: flag,
      pending: {
        type: 'object',
        description:
          'The size asks for another pattern, but not for long enough.',
        required: ['pattern', 'since', 'until'],
        properties: {
          pattern,
          since: moment,
          until: {
            ...moment,
            description: 'When the advice changes if the size stays.',
          },
        },
      },
      next: {
        type: 'object',
        description: 'The next threshold above.',
        required: ['pattern', 'at', 'missing'],
        properties: {
          pattern,
          at: count,
          missing: { ...count, description: 'People until then.' },
        },
      },
      reasons: listOf('OrganisationReason'),
    },
  },
  UnitModels: {
    type: 'object',
    required: ['developed', 'operated', 'production'],
    properties: {
      developed: {
        ...count,
        description: "Models whose data-science team is one of the unit's.",
      },
      operated: {
        ...count,
        description: "Models whose engineering team is one of the unit's.",
      },
      production: {
        ...count,
        description: 'Of these, each once, those in production.',
      },
      openHandoffs: {
        ...count,
        description: 'Handoffs under way; absent while no handoffs are kept.',
      },
    },
  },
  UnitOnCall: {
    type: 'object',
    description:
      'On-call cover of the production models. `none` is the one bad state; `unknown` says that the pager did not answer.',
    required: [
      'models',
      'shared',
      'configured',
      'notShared',
      'none',
      'unknown',
      'businessHours',
    ],
    properties: {
      models: count,
      shared: count,
      configured: {
        ...count,
        description: 'A rotation exists, whether both sides share it is open.',
      },
      notShared: count,
      none: count,
      unknown: count,
      businessHours: {
        ...count,
        description: 'Of all, covered in business hours by choice.',
      },
      coveredShare: {
        ...share,
        description:
          'Models with a rotation, of those that are known; absent without any.',
      },
      sharedShare: {
        ...share,
        description:
          'Models whose rotation both sides share, of those that are known; absent without any.',
      },
    },
  },
  UnitCapacity: {
    type: 'object',
    required: ['band', 'periods', 'reasons'],
    properties: {
      share: {
        ...share,
        description:
          'Productionizing days / net engineering days over the newest actual periods; absent without data.',
      },
      band,
      periods: {
        ...count,
        description:
          'Periods the share rests on; those that ended more than a year ago do not count.',
      },
      from: { ...day, description: 'First day of these periods.' },
      to: { ...day, description: 'Last day of these periods.' },
      reasons: listOf('OrganisationReason'),
    },
  },
  UnitCritical: {
    type: 'object',
    description: 'Critical systems of the unit with an embedded engineer.',
    required: ['systems', 'covered', 'reasons'],
    properties: {
      systems: count,
      covered: count,
      share: { ...share, description: 'Absent without critical systems.' },
      reasons: listOf('OrganisationReason'),
    },
  },
  UnitReview: {
    type: 'object',
    required: ['state', 'reasons'],
    properties: {
      state: reviewState,
      lastAt: day,
      dueAt: day,
      reasons: listOf('OrganisationReason'),
    },
  },
  UnitSummary: {
    type: 'object',
    description: 'A unit on the map.',
    required: [
      'ref',
      'title',
      'parents',
      'size',
      'pattern',
      'models',
      'onCall',
      'capacity',
      'critical',
      'review',
    ],
    properties: {
      ref: text,
      title: text,
      description: text,
      type: { type: 'string', description: '`spec.type` of the group.' },
      parents: {
        type: 'array',
        items: text,
        description: 'Refs of the nearest units above.',
      },
      size: refTo('UnitSize'),
      pattern: refTo('UnitPattern'),
      models: refTo('UnitModels'),
      onCall: refTo('UnitOnCall'),
      capacity: refTo('UnitCapacity'),
      critical: refTo('UnitCritical'),
      review: refTo('UnitReview'),
    },
  },
  UnitPage: {
    type: 'object',
    required: ['items', 'totalCount', 'company', 'counts', 'rules', 'asOf'],
    properties: {
      items: listOf('UnitSummary'),
      totalCount: { ...count, description: 'Units that fit the filters.' },
      company: refTo('CompanyTotals'),
      counts: refTo('UnitCounts'),
      rules: refTo('OrganisationRules'),
      asOf: {
        ...moment,
        description: 'When the memberships were read from the catalog.',
      },
      stale: {
        type: 'string',
        description:
          'In words why older memberships are shown; absent as a rule.',
      },
    },
  },
  CompanyTotals: {
    type: 'object',
    description: 'Over all units the caller may see, each person once.',
    required: [
      'units',
      'size',
      'members',
      'overlapping',
      'productionModels',
      'uncoveredModels',
      'criticalWithoutUnit',
    ],
    properties: {
      units: count,
      size: { ...count, description: 'By the basis in force.' },
      members: count,
      overlapping: {
        ...count,
        description: 'People in units of which none contains the other.',
      },
      productionModels: count,
      uncoveredModels: {
        ...count,
        description: 'Production models without any rotation.',
      },
      criticalWithoutUnit: {
        ...listOf('OrganisationEntity'),
        description:
          'Critical systems that no unit answers for, because neither their owner nor a team of their models is in one; by title, the first 20.',
      },
    },
  },
  UnitCounts: {
    type: 'object',
    description:
      'Units per value of each filter, over all units the caller may see.',
    required: ['match', 'recommended', 'review', 'band', 'uncovered'],
    properties: {
      match: { type: 'object', additionalProperties: count },
      recommended: { type: 'object', additionalProperties: count },
      review: { type: 'object', additionalProperties: count },
      band: { type: 'object', additionalProperties: count },
      uncovered: {
        ...count,
        description: 'Units with a production model without any rotation.',
      },
    },
  },
} as const;
