import { refTo } from './organisation/schemaParts';
import { jsonAnswer } from './parts/jsonAnswer';
import { jsonBody } from './parts/jsonBody';
import { pathParameter } from './parts/pathParameter';
import { queryParameter } from './parts/queryParameter';

/** A ref of a fixed kind in its parts, because proxies do not agree on escaped slashes. */
const entity = [pathParameter('namespace'), pathParameter('name')] as const;

const paging = [
  queryParameter(
    'offset',
    { type: 'integer', minimum: 0, maximum: 1000000, default: 0 },
    'Rows left out at the beginning.',
  ),
  queryParameter(
    'limit',
    { type: 'integer', minimum: 1, maximum: 200, default: 50 },
    'Rows per page.',
  ),
] as const;

const basis = queryParameter(
  'basis',
  { type: 'string', enum: ['practitioners', 'all-members'] },
  'Whom the size counts; as configured when absent.',
);

const idempotencyKey = {
  name: 'Idempotency-Key',
  in: 'header',
  description:
    'Any text of the caller. The same key with the same body answers what the first call recorded; with another body it is refused with 409.',
  schema: { type: 'string', minLength: 1, maxLength: 200 },
} as const;

const withdraw = <const TOperation extends string, const TName extends string>(
  operationId: TOperation,
  name: TName,
  permission: string,
) =>
  ({
    post: {
      operationId,
      description: `Takes an entry back with an entry that says so; both stay in the history. Users only. Permission: \`${permission}\` and the side rule. 409 when it was corrected or withdrawn already.`,
      parameters: [pathParameter('id')],
      requestBody: jsonBody(refTo('Withdrawal')),
      responses: { '201': jsonAnswer(name, 'The withdrawing entry.') },
    },
  } as const);

/**
 * Routes of the organisation resource, relative to `/api/ml-models`.
 *
 * @remarks
 * The side rule: a person records for a unit who is a member of it or of a group below it, is a direct member of any
 * group above it, or belongs to one of `mlModels.organisation.adminGroups`. Membership is the catalog's.
 *
 * @internal
 */
export const organisationPaths = {
  '/units': {
    get: {
      operationId: 'listUnits',
      description:
        'The units of the organisation with their advice. Permission: `ml-models.organisation.read`, and catalog visibility of each group.',
      parameters: [
        queryParameter(
          'search',
          { type: 'string', maxLength: 200 },
          'Part of the title or name, any case.',
        ),
        queryParameter(
          'match',
          {
            type: 'string',
            enum: [
              'match',
              'boundary',
              'mismatch',
              'undeclared',
              'undetermined',
            ],
          },
          'Declared against recommended.',
        ),
        queryParameter(
          'recommended',
          { type: 'string', enum: ['embedded', 'platform', 'hybrid'] },
          'Recommended pattern.',
        ),
        queryParameter(
          'review',
          {
            type: 'string',
            enum: ['up-to-date', 'due-soon', 'due-now', 'overdue'],
          },
          'State of the review.',
        ),
        queryParameter(
          'band',
          {
            type: 'string',
            enum: ['under', 'on-target', 'over', 'no-data'],
          },
          'Band of the capacity share.',
        ),
        queryParameter(
          'uncovered',
          { type: 'boolean' },
          'True: only units with a production model without any rotation.',
        ),
        queryParameter(
          'sort',
          {
            type: 'string',
            enum: [
              'title',
              'size',
              'match',
              'production-models',
              'on-call',
              'capacity',
              'review',
            ],
            default: 'title',
          },
          'What decides the order; what needs attention comes first for match, on-call and review. Units without a value come last either way.',
        ),
        queryParameter(
          'order',
          { type: 'string', enum: ['ascending', 'descending'] },
          '`descending` for size and production models when absent, else `ascending`.',
        ),
        basis,
        ...paging,
      ],
      responses: { '200': jsonAnswer('UnitPage', 'A page of units.') },
    },
  },
  '/units/{namespace}/{name}': {
    get: {
      operationId: 'getUnit',
      description:
        'Everything about one unit. Permission: `ml-models.organisation.read`, and catalog visibility. 404 when the group does not exist, is not visible or is no unit.',
      parameters: [...entity, basis],
      responses: { '200': jsonAnswer('Unit', 'The unit.') },
    },
  },
  '/teams/{namespace}/{name}': {
    get: {
      operationId: 'getTeam',
      description:
        'Any group, unit or not, as its card shows it. Permission: `ml-models.organisation.read`, and catalog visibility.',
      parameters: [...entity],
      responses: { '200': jsonAnswer('Team', 'The team.') },
    },
  },
  '/teams/{namespace}/{name}/members': {
    get: {
      operationId: 'listTeamMembers',
      description:
        'People of a group and the groups below it, by title. Permission: `ml-models.organisation.read`, and catalog visibility of the group and each person.',
      parameters: [
        ...entity,
        queryParameter(
          'role',
          {
            type: 'string',
            enum: [
              'data-science',
              'ml-engineering',
              'platform',
              'product',
              'unassigned',
            ],
          },
          'Only people with the role; `unassigned`: without any.',
        ),
        queryParameter(
          'only',
          {
            type: 'string',
            enum: ['counted', 'mixed', 'excluded', 'overlapping'],
          },
          'Only people of whom that is true.',
        ),
        queryParameter(
          'search',
          { type: 'string', maxLength: 200 },
          'Part of the title or name, any case.',
        ),
        ...paging,
      ],
      responses: { '200': jsonAnswer('TeamMemberPage', 'A page of people.') },
    },
  },
  '/teams/{namespace}/{name}/models': {
    get: {
      operationId: 'listTeamModels',
      description:
        'Models a group and the groups below it develop, operate or own, production first, then by title. Permission: `ml-models.organisation.read`, and catalog visibility of the group and each model.',
      parameters: [
        ...entity,
        queryParameter(
          'side',
          { type: 'string', enum: ['developed', 'operated'] },
          'Only models of that side; those of both sides are in each.',
        ),
        queryParameter(
          'production',
          { type: 'boolean' },
          'Only models that are, or are not, in production.',
        ),
        queryParameter(
          'onCall',
          {
            type: 'string',
            enum: ['none', 'configured', 'shared', 'not-shared', 'unknown'],
          },
          'Only production models with that cover.',
        ),
        ...paging,
      ],
      responses: { '200': jsonAnswer('TeamModelPage', 'A page of models.') },
    },
  },
  '/systems/{namespace}/{name}/organisation': {
    get: {
      operationId: 'getSystemOrganisation',
      description:
        'Criticality, embedded engineers, models and their cover of a system. Permission: `ml-models.organisation.read`, and catalog visibility.',
      parameters: [...entity],
      responses: { '200': jsonAnswer('SystemOrganisation', 'The system.') },
    },
  },
  '/capacity': {
    post: {
      operationId: 'recordCapacity',
      description:
        'Records the engineering days of a unit in a period. Users only. Permission: `ml-models.capacity.record` and the side rule. 409 when the period overlaps an entry of the same kind that it does not correct.',
      parameters: [idempotencyKey],
      requestBody: jsonBody(refTo('NewCapacityEntry')),
      responses: { '201': jsonAnswer('CapacityEntry', 'The entry.') },
    },
  },
  '/capacity/{id}/withdraw': withdraw(
    'withdrawCapacity',
    'CapacityEntry',
    'ml-models.capacity.record',
  ),
  '/allocations': {
    get: {
      operationId: 'listAllocations',
      description:
        'Allocations of engineers in force, newest first. Permission: `ml-models.organisation.read`, and catalog visibility of engineer and target.',
      parameters: [
        queryParameter(
          'unit',
          { type: 'string', maxLength: 500 },
          'Only to groups and systems of this unit or of people in it, a ref; groups below count as well.',
        ),
        queryParameter(
          'direction',
          { type: 'string', enum: ['into', 'within', 'out-of'] },
          'Only in that direction; needs `unit`.',
        ),
        queryParameter(
          'target',
          { type: 'string', maxLength: 500 },
          'Only to this group or system, a ref.',
        ),
        queryParameter(
          'engineer',
          { type: 'string', maxLength: 500 },
          'Only of this person, a ref.',
        ),
        queryParameter(
          'state',
          {
            type: 'string',
            enum: ['active', 'upcoming', 'ended', 'missing'],
          },
          'Only in that state.',
        ),
        queryParameter(
          'ended',
          { type: 'boolean' },
          'False: without those that have ended; true: only these.',
        ),
        ...paging,
      ],
      responses: {
        '200': jsonAnswer('AllocationPage', 'A page of allocations.'),
      },
    },
    post: {
      operationId: 'recordAllocation',
      description:
        'Lends an engineer to a data-science team or system. Ending one early is a correction with another last day. Users only. Permission: `ml-models.allocation.record` and the side rule, for the unit of the target or of the engineer.',
      parameters: [idempotencyKey],
      requestBody: jsonBody(refTo('NewAllocation')),
      responses: { '201': jsonAnswer('Allocation', 'The allocation.') },
    },
  },
  '/allocations/{id}/withdraw': withdraw(
    'withdrawAllocation',
    'Allocation',
    'ml-models.allocation.record',
  ),
  '/attestations': {
    post: {
      operationId: 'recordAttestation',
      description:
        "Gives one's word on the rotation of a model; replaces the word given before. Users only. Permission: `ml-models.attestation.record` and the side rule, for the unit or one of the teams of the model.",
      parameters: [idempotencyKey],
      requestBody: jsonBody(refTo('NewAttestation')),
      responses: { '201': jsonAnswer('Attestation', 'The attestation.') },
    },
  },
  '/attestations/{id}/withdraw': withdraw(
    'withdrawAttestation',
    'Attestation',
    'ml-models.attestation.record',
  ),
  '/organisation-reviews': {
    post: {
      operationId: 'recordOrganisationReview',
      description:
        'Records a review of a unit with what was seen and decided. Users only. Permission: `ml-models.organisation-review.record` and the side rule. 409 when the unit has a review of that day that it does not correct.',
      parameters: [idempotencyKey],
      requestBody: jsonBody(refTo('NewOrganisationReview')),
      responses: { '201': jsonAnswer('OrganisationReview', 'The review.') },
    },
  },
  '/organisation-reviews/{id}/withdraw': withdraw(
    'withdrawOrganisationReview',
    'OrganisationReview',
    'ml-models.organisation-review.record',
  ),
} as const;
