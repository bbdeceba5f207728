import {
  allocationDirection,
  capacityKind,
  count,
  day,
  flag,
  listOf,
  moment,
  onCallHours,
  pattern,
  refTo,
  share,
  text,
} from './schemaParts';

const entityRef = { type: 'string', minLength: 3, maxLength: 500 } as const;
const note = {
  type: 'string',
  maxLength: 2000,
  description: 'Anything worth knowing. No names, no absence of a person.',
} as const;
const corrects = {
  type: 'string',
  minLength: 1,
  maxLength: 100,
  description:
    'Id of the entry this one replaces. Entries are never edited; of two corrections of one entry the second is refused with 409.',
} as const;

/** What every recorded entry says of its own history. */
const recordRequired = [
  'id',
  'subject',
  'recordedAt',
  'recordedBy',
  'imported',
  'withdrawn',
] as const;
const recordProperties = {
  id: text,
  subject: {
    type: 'string',
    description: 'Subject of its events, for `GET /events?subject=`.',
  },
  recordedAt: moment,
  recordedBy: refTo('OrganisationEntity'),
  imported: {
    type: 'boolean',
    description: 'True for sample or migrated data that no person entered.',
  },
  note: text,
  corrects: { type: 'string', description: 'Id of the entry this replaced.' },
  withdrawn: {
    type: 'boolean',
    description: 'True for the entry that takes another one back.',
  },
} as const;

/**
 * Shapes of what people record: capacity, allocations, attestations, reviews.
 *
 * @internal
 */
export const organisationRecordSchemas = {
  CapacityEntry: {
    type: 'object',
    description:
      'Engineering days of a unit in one period: sums only, no leave or absence of a person.',
    required: [
      ...recordRequired,
      'unitRef',
      'kind',
      'from',
      'to',
      'netDays',
      'productionizingDays',
    ],
    properties: {
      ...recordProperties,
      unitRef: text,
      kind: capacityKind,
      from: day,
      to: day,
      netDays: {
        type: 'number',
        description: 'Engineering days available.',
      },
      productionizingDays: {
        type: 'number',
        description:
          'Of these, spent on bringing experimental models to production.',
      },
      share: { ...share, description: 'Absent when there were no net days.' },
    },
  },
  NewCapacityEntry: {
    type: 'object',
    additionalProperties: false,
    required: [
      'unitRef',
      'kind',
      'from',
      'to',
      'netDays',
      'productionizingDays',
    ],
    properties: {
      unitRef: entityRef,
      kind: capacityKind,
      from: day,
      to: { ...day, description: 'Last day, YYYY-MM-DD; at most a year long.' },
      netDays: { type: 'number', minimum: 0, maximum: 1000000 },
      productionizingDays: {
        type: 'number',
        minimum: 0,
        maximum: 1000000,
        description: 'Not more than `netDays`.',
      },
      note,
      corrects,
    },
  },
  Allocation: {
    type: 'object',
    description:
      'An engineer lent to a data-science team or a system for a time.',
    required: [
      ...recordRequired,
      'engineer',
      'target',
      'from',
      'share',
      'state',
    ],
    properties: {
      ...recordProperties,
      unitRef: { type: 'string', description: 'Unit of the target.' },
      engineer: refTo('OrganisationEntity'),
      target: refTo('OrganisationEntity'),
      from: day,
      to: { ...day, description: 'Last day; open when absent.' },
      share: {
        type: 'number',
        description: "Of the engineer's time, above 0 and at most 1.",
      },
      state: {
        type: 'string',
        enum: ['active', 'upcoming', 'ended', 'missing'],
        description:
          '`missing`: the engineer or target is no longer in the catalog, so it does not count, although it has not ended.',
      },
      direction: {
        ...allocationDirection,
        description:
          'As seen from the unit that was asked about; absent when none was. `within`: engineer and target are both of the unit.',
      },
    },
  },
  AllocationPage: {
    type: 'object',
    required: ['items', 'totalCount'],
    properties: { items: listOf('Allocation'), totalCount: count },
  },
  NewAllocation: {
    type: 'object',
    additionalProperties: false,
    required: ['engineerRef', 'targetRef', 'from', 'share'],
    properties: {
      engineerRef: {
        ...entityRef,
        description: 'A User with an engineering role.',
      },
      targetRef: { ...entityRef, description: 'A Group or System.' },
      from: day,
      to: day,
      share: {
        type: 'number',
        exclusiveMinimum: 0,
        maximum: 1,
        description:
          "Of the engineer's time; all of an engineer's allocations on one day make up 1 at most.",
      },
      note,
      corrects,
    },
  },
  Attestation: {
    type: 'object',
    description:
      "A person's word on the rotation of a model, for a time. What a pager tells wins over it.",
    required: [
      ...recordRequired,
      'modelRef',
      'shared',
      'hours',
      'expiresAt',
      'expired',
    ],
    properties: {
      ...recordProperties,
      unitRef: { type: 'string', description: 'Unit of the model.' },
      modelRef: text,
      shared: flag,
      hours: onCallHours,
      expiresAt: moment,
      expired: flag,
    },
  },
  NewAttestation: {
    type: 'object',
    additionalProperties: false,
    required: ['modelRef', 'shared'],
    properties: {
      modelRef: { ...entityRef, description: 'An MlModel.' },
      shared: {
        type: 'boolean',
        description: 'Data scientists and engineers share the rotation.',
      },
      hours: {
        ...onCallHours,
        description:
          'When absent as the annotation `ml-models/on-call-hours` says, else `around-the-clock`.',
      },
      until: {
        ...day,
        description:
          'Last day it holds; the longest allowed time when absent, see `attestationDays`.',
      },
      note,
      corrects,
    },
  },
  OrganisationReview: {
    type: 'object',
    description: 'What was seen and decided at a review of a unit.',
    required: [
      ...recordRequired,
      'unitRef',
      'at',
      'attendees',
      'size',
      'byRole',
      'productionModels',
      'decision',
      'nextDue',
    ],
    properties: {
      ...recordProperties,
      unitRef: text,
      at: day,
      attendees: listOf('OrganisationEntity'),
      size: count,
      byRole: refTo('RoleCounts'),
      productionModels: count,
      recommended: {
        ...pattern,
        description: 'What the size asked for.',
      },
      patternBefore: { ...pattern, description: 'Declared at the review.' },
      patternAfter: {
        ...pattern,
        description: 'Decided; absent when nothing was decided on it.',
      },
      decision: text,
      nextDue: day,
    },
  },
  NewOrganisationReview: {
    type: 'object',
    additionalProperties: false,
    description:
      'Size, models and declared pattern are taken by the backend, from the snapshot of that day when it is past.',
    required: ['unitRef', 'at', 'attendees', 'decision'],
    properties: {
      unitRef: entityRef,
      at: { ...day, description: 'Day of the review, not in the future.' },
      attendees: {
        type: 'array',
        minItems: 1,
        maxItems: 100,
        items: entityRef,
        description: 'Users.',
      },
      patternAfter: pattern,
      decision: { type: 'string', minLength: 3, maxLength: 4000 },
      nextDue: {
        ...day,
        description:
          'Next review; after the configured time when absent, 24 months at most.',
      },
      note,
      corrects,
    },
  },
  Withdrawal: {
    type: 'object',
    additionalProperties: false,
    properties: { note },
  },
} as const;
