import { handoffEnums } from './handoffEnums';
import { object } from './object';
import { part } from './schemaParts';

const { text, ref, time, integer, boolean, choice, list, schema } = part;

/**
 * Shapes of the handoff itself: in lists, on its page, at its start.
 *
 * @remarks
 * Times are ISO 8601 in UTC. Titles of teams and people are snapshots, so that history reads the same after a rename.
 *
 * @internal
 */
export const handoffSchemas = {
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
  }),
  HandoffRefusal: object(
    {
      code: text('Stable, kebab-case.'),
      text: text('One English sentence that says what would help.'),
      'itemIds?': list(text()),
    },
    { description: 'Why an act is not possible now.' },
  ),
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
  HandoffThreshold: object({
    metric: text(),
    operator: choice(handoffEnums.operator),
    'value?': part.number('Absent when compared with another version.'),
    'versus?': choice(['champion', 'baseline']),
    'minimumGain?': part.number('With `versus`: how much better, absolute.'),
  }),
  HandoffThresholdChange: object(
    {
      change: choice(['tighter', 'looser', 'added', 'removed']),
      'agreed?': schema('HandoffThreshold'),
      'present?': schema('HandoffThreshold'),
    },
    {
      description: 'How a threshold differs from what both sides agreed on.',
    },
  ),
  HandoffRequirements: object(
    {
      'objective?': text('What the business wants from the model.'),
      'businessMetric?': text('How success is measured outside the model.'),
      'thresholds?': list(schema('HandoffThreshold')),
      'consumers?': text('Who calls the model and how.'),
      'latencyMilliseconds?': part.number('95th percentile needed.'),
      'peakRequestsPerSecond?': part.number(),
      'data?': text('Data and features needed at serving time.'),
      'risk?': text('What goes wrong when the model is wrong.'),
      complete: boolean(),
      missing: list(text('Field that is missing.')),
      'updatedAt?': time(),
      'updatedBy?': ref(),
    },
    { description: 'What the data-science side needs.' },
  ),
  HandoffConstraints: object(
    {
      'platform?': text('Where it will run.'),
      'latencyMilliseconds?': part.number('95th percentile that can be had.'),
      'peakRequestsPerSecond?': part.number(),
      'costBudget?': text(),
      'servingData?': text('Which data is to be had at serving time.'),
      'security?': text(),
      'notes?': text(),
      complete: boolean(),
      missing: list(text()),
      'updatedAt?': time(),
      'updatedBy?': ref(),
    },
    { description: 'What the engineering side can give.' },
  ),
  HandoffConflict: object({
    id: text(),
    text: text(),
    raisedBy: ref(),
    raisedAt: time(),
    'resolution?': text(),
    'resolvedBy?': ref(),
    'resolvedAt?': time(),
  }),
  HandoffTransitionDecision: object(
    {
      transition: choice(handoffEnums.transition),
      to: choice(handoffEnums.state),
      allowed: boolean(),
      fires: boolean('False while consents of other people are missing.'),
      reason: choice(['required', 'optional', 'none']),
      refusals: list(schema('HandoffRefusal')),
      capacities: list(
        choice(handoffEnums.capacity),
        'In which the caller may consent; empty for transitions without consents.',
      ),
      needs: list(choice(handoffEnums.capacity), 'All capacities it needs.'),
      missing: list(choice(handoffEnums.capacity)),
    },
    { description: 'What the caller may do now, and if not, why.' },
  ),
  HandoffActDecision: object(
    {
      act: choice(handoffEnums.act),
      allowed: boolean(),
      refusals: list(schema('HandoffRefusal')),
    },
    {
      description:
        'Whether the caller may do something with the handoff as a whole now, and if not, why.',
    },
  ),
  HandoffYou: object(
    {
      'ref?': ref(),
      sides: list(choice(handoffEnums.side)),
      governance: boolean(),
      admin: boolean(),
      owner: boolean(),
      canComment: boolean(),
      'chosenSide?': choice(handoffEnums.side),
      refusals: list(
        schema('HandoffRefusal'),
        'Why the caller stands for no side, for example because no role is known.',
      ),
    },
    { description: 'How the handoff sees the caller.' },
  ),
  HandoffFeedback: object({
    id: text(),
    text: text(),
    severity: choice(['low', 'medium', 'high']),
    'link?': text(),
    by: ref(),
    at: time(),
    'answer?': text(),
    'answeredBy?': ref(),
    'answeredAt?': time(),
    'carried?': boolean('Goes into the requirements of the next version.'),
  }),
  HandoffRepository: object({
    'componentRef?': ref(),
    'repository?': text(),
    'taskId?': text('Scaffolder task, for resuming.'),
    state: choice(['started', 'linked']),
  }),
  HandoffRound: object(
    {
      round: integer(),
      'submittedAt?': time(),
      changedItemIds: list(
        text(),
        'Items whose signed content changed since the round before.',
      ),
    },
    { description: 'What changed since the last review round.' },
  ),
  Handoff: object(
    {
      summary: schema('HandoffSummary'),
      revision: integer('For `If-Match`.'),
      revisionHash: text('What a signature given now would cover.'),
      checklist: object({
        id: text(),
        version: text(),
        title: text(),
        'newerVersion?': text('Offered by `checklist-upgrade`.'),
      }),
      sections: list(
        object({
          id: text(),
          title: text(),
          items: list(schema('HandoffItem')),
        }),
      ),
      'versionFacts?': object({
        label: text(),
        'id?': text('Id of the version in the inventory.'),
        status: choice(['ready', 'pending', 'failed', 'deleted', 'unknown']),
        'digest?': text(),
        'commit?': text(),
        'runId?': text(),
        'authorRef?': ref(),
        'author?': text('Login as the registry knows it.'),
        'createdAt?': time(),
        'url?': text(),
      }),
      'newerReadyVersion?': text(),
      'riskReason?': text(),
      requirements: schema('HandoffRequirements'),
      constraints: schema('HandoffConstraints'),
      conflicts: list(schema('HandoffConflict')),
      thresholds: list(
        schema('HandoffThreshold'),
        'As they apply: what the metrics are compared with, and what is signed.',
      ),
      thresholdChanges: list(
        schema('HandoffThresholdChange'),
        'How they differ from what both sides agreed on; empty until they have.',
      ),
      designReviewWaived: boolean(),
      consents: list(schema('HandoffConsent')),
      transitions: list(schema('HandoffTransitionDecision')),
      acts: list(schema('HandoffActDecision'), 'Every act, possible or not.'),
      you: schema('HandoffYou'),
      staleness: schema('HandoffStaleness'),
      evidenceCollectedAt: { type: ['string', 'null'] },
      feedback: list(schema('HandoffFeedback')),
      'repository?': schema('HandoffRepository'),
      rounds: list(schema('HandoffRound')),
      timeline: schema('HandoffTimeline'),
      'automationScore?': part.number(
        'Minimum over sections of the mean of 0.5 for a manual and 1 for an automated item.',
      ),
      'children?': list(text(), 'Ids of handoffs of later versions.'),
      'designReviewIds?': list(text()),
    },
    { description: 'Everything the page of a handoff shows, in one answer.' },
  ),
  HandoffTimelineEntry: object({
    id: text(),
    at: time(),
    type: text('For example `handoff.item.accepted`.'),
    actor: ref('Entity ref of a person, or `system:`/`service:` and a name.'),
    'actorTitle?': text(),
    'itemId?': text(),
    'itemTitle?': text(),
    'from?': text(),
    'to?': text(),
    'text?': text('Reason, comment or note; absent when it was erased.'),
    'details?': part.any(),
    hash: text(),
  }),
  HandoffTimeline: object({
    items: list(schema('HandoffTimelineEntry'), 'Newest first.'),
    'nextCursor?': text(),
  }),
  HandoffStart: object(
    {
      entityRef: ref(),
      title: text(),
      environments: list(text()),
      checklists: list(object({ id: text(), version: text(), title: text() })),
      versions: list(
        object({
          label: text(),
          ready: boolean(),
          aliases: list(text()),
          role: choice(['champion', 'candidate', 'none']),
          'createdAt?': time(),
          'author?': text(),
          'openHandoffId?': text(),
        }),
        'Newest first, at most 50.',
      ),
      riskTier: choice(handoffEnums.tier),
      riskTierFrom: choice(['entity', 'default']),
      teams: schema('HandoffTeams'),
      problems: list(
        object({
          code: text(),
          text: text(),
          fix: text('What to change and where, spelled out.'),
          blocking: boolean(),
        }),
      ),
      allowed: boolean('Whether the caller may start one now.'),
      refusals: list(schema('HandoffRefusal')),
      open: list(
        schema('HandoffSummary'),
        'Handoffs of the model that are open.',
      ),
    },
    { description: 'What the form that starts a handoff is prefilled with.' },
  ),
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
  ChecklistUpgrade: object({
    from: text(),
    to: text(),
    added: list(object({ id: text(), title: text() })),
    removed: list(object({ id: text(), title: text() })),
    kept: list(object({ id: text(), title: text() }), 'Answers stay.'),
    reset: list(
      object({ id: text(), title: text() }),
      'Asked again: new major version.',
    ),
    'changed?': list(
      object({ id: text(), title: text(), fields: list(text()) }),
      'Kept items whose wording, reviewers or gates change, with the names of what changes.',
    ),
  }),
  HandoffSettings: object(
    {
      environments: list(text()),
      approvalValidityDays: integer(),
      designReviewEveryDays: integer(),
      checklists: list(object({ id: text(), version: text(), title: text() })),
    },
    { description: 'What the pages need of the configuration.' },
  ),
};
