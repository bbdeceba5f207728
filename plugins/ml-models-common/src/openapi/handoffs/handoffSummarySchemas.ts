import { handoffEnums } from './handoffEnums';
import { object } from './object';
import { part } from './schemaParts';

const { text, ref, time, integer, boolean, choice, list, schema } = part;

/**
 * Shapes of the handoff in lists, on boards and on cards.
 *
 * @internal
 */
export const handoffSummarySchemas = {
  HandoffTeam: object({
    ref: ref(),
    title: text('As it was when the handoff began or was reassigned.'),
    resolves: boolean(
      'False when the catalog does not know the group any more.',
    ),
  }),
  HandoffTeams: object({
    'dataScience?': schema('HandoffTeam'),
    'engineering?': schema('HandoffTeam'),
    'owner?': schema('HandoffTeam'),
  }),
  HandoffProgress: object({
    blocking: integer('Blocking items of the tier.'),
    settled: integer('Of these: accepted, validly waived or not applicable.'),
    answered: integer('Of these: answered and waiting for a review.'),
    failing: integer('Of these: with a check that fails and no waiver.'),
    unknown: integer('Of these: with a check that could not be made.'),
    sections: list(
      object({
        id: text(),
        title: text(),
        blocking: integer(),
        settled: integer(),
        answered: integer(),
        failing: integer(),
        total: integer('All items asked for the tier, advisory ones included.'),
      }),
    ),
  }),
  HandoffTurn: object(
    {
      party: choice(
        [
          'data-science',
          'engineering',
          'both',
          'independent',
          'delivery',
          'nobody',
        ],
        'Who has to act next.',
      ),
      'since?': time('Since when.'),
      'dueAt?': time(),
      overdue: boolean(),
      text: text(
        'The next act in words, for example "Answer 3 flagged items".',
      ),
    },
    { description: 'Who has the ball.' },
  ),
  HandoffCause: object({
    level: choice(['aging', 'invalidated', 'notice']),
    code: text(),
    text: text(),
    blocksDeployment: boolean(),
  }),
  HandoffStaleness: object({
    level: choice(handoffEnums.staleness),
    causes: list(schema('HandoffCause')),
  }),
  HandoffConsent: object({
    transition: text(),
    personRef: ref(),
    'personTitle?': text(),
    capacity: choice(handoffEnums.capacity),
    revisionHash: text(),
    at: time(),
    valid: boolean(
      'False when the revision changed since: the signature is void.',
    ),
  }),
  HandoffSummary: object(
    {
      id: text(),
      number: integer('Counts up over all handoffs; what people say aloud.'),
      entityRef: ref(),
      modelTitle: text(),
      'sourceId?': text('Key of the registry instance.'),
      'registeredModel?': text(),
      'version?': text('Absent while a draft has none pinned.'),
      environment: text(),
      state: choice(handoffEnums.state),
      riskTier: choice(handoffEnums.tier),
      teams: schema('HandoffTeams'),
      turn: schema('HandoffTurn'),
      progress: schema('HandoffProgress'),
      staleness: choice(handoffEnums.staleness),
      flags: list(
        choice([
          'needs-owner',
          'unlinked',
          'review-skipped',
          'overridden',
          'imported',
          'unapproved-alias',
          'unapproved-deployment',
          'approval-expiring',
        ]),
      ),
      round: integer('Review rounds so far; 0 before the first submission.'),
      createdAt: time(),
      createdBy: ref(),
      changedAt: time(),
      'approvedAt?': time(),
      'approvalEndsAt?': time(),
      'inProductionAt?': time(),
      'parentId?': text(),
    },
    { description: 'A handoff in lists, on boards and on cards.' },
  ),
  HandoffPage: object({
    items: list(schema('HandoffSummary')),
    total: integer(),
    'nextCursor?': text(),
  }),
  HandoffBoard: object({
    columns: list(
      object({
        state: choice(handoffEnums.state),
        count: integer(),
        items: list(schema('HandoffSummary'), 'The first 20.'),
        'nextCursor?': text('Continue with `GET /handoffs?state=…&cursor=…`.'),
      }),
    ),
  }),
  HandoffRepository: object({
    'componentRef?': ref(),
    'repository?': text(),
    'taskId?': text('Scaffolder task, for resuming.'),
    state: choice(['started', 'linked']),
  }),
  HandoffStatus: object(
    {
      entityRef: ref(),
      'current?': schema('HandoffSummary'),
      'production?': schema('HandoffSummary'),
      openCount: integer(),
      blockingItems: list(
        object({ id: text(), title: text(), state: text(), check: text() }),
        'Of the current handoff, at most 10.',
      ),
      signatures: list(schema('HandoffConsent')),
      causes: list(schema('HandoffCause')),
      'repository?': schema('HandoffRepository'),
    },
    {
      description:
        'Status of a model: the handoff that is under way, else the newest, and the one in production.',
    },
  ),
  HandoffStatusList: object({
    items: list(
      {
        oneOf: [
          { $ref: '#/components/schemas/HandoffStatus' },
          { type: 'null' },
        ],
      },
      'In the order asked; null for a model without any handoff.',
    ),
  }),
};
