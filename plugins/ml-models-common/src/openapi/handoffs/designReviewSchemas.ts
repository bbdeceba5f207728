import { object } from './object';
import { part } from './schemaParts';

const { text, ref, time, integer, boolean, choice, list, schema } = part;

/**
 * Shapes of joint design reviews and deployments.
 *
 * @internal
 */
export const designReviewSchemas = {
  DesignReview: object({
    id: text(),
    heldAt: time('When it takes or took place.'),
    state: choice(['planned', 'held', 'cancelled']),
    'unitRef?': ref('Group whose cadence it belongs to.'),
    attendees: list(
      object({
        ref: ref(),
        'title?': text(),
        'side?': choice(['data-science', 'engineering']),
      }),
    ),
    'minutes?': text('Markdown of a person: rendered without HTML.'),
    'decision?': choice(['accepted', 'rework', 'postponed']),
    'nextAt?': time(),
    handoffs: list(schema('DesignReviewHandoff')),
    revision: integer(),
    createdBy: ref(),
    createdAt: time(),
    you: object({
      mayChange: boolean(
        'True for whoever acts for a side of every handoff it covers; without handoffs for those who speak for its unit.',
      ),
      'refusal?': schema('HandoffRefusal'),
    }),
  }),
  DesignReviewHandoff: object({
    summary: schema('HandoffSummary'),
    requirements: schema('HandoffRequirements'),
    constraints: schema('HandoffConstraints'),
    conflicts: list(schema('HandoffConflict')),
    thresholds: list(schema('HandoffThreshold')),
    revisionHash: text('What a consent to the design given now would cover.'),
    revision: integer(),
    consents: list(schema('HandoffConsent')),
    transitions: list(schema('HandoffTransitionDecision')),
    you: schema('HandoffYou'),
  }),
  DesignReviewPage: object({
    items: list(schema('DesignReview'), 'Newest first.'),
    'nextCursor?': text(),
  }),
  DesignReviewAgenda: object(
    {
      'unitRef?': ref(),
      'unitTitle?': text(),
      units: list(
        object({ ref: ref(), title: text() }),
        'Groups the caller belongs to that take part in handoffs.',
      ),
      everyDays: integer('Cadence.'),
      'lastHeldAt?': time(),
      'next?': schema('DesignReview'),
      'dueAt?': time(),
      overdue: boolean(),
      handoffs: list(
        schema('DesignReviewHandoff'),
        'In the state design-review.',
      ),
      you: object({
        ref: text('The caller.'),
        mayMeet: boolean(
          'True for members of the unit who could act for a side there: they plan and record meetings that are about no handoff.',
        ),
        'refusal?': schema('HandoffRefusal'),
      }),
    },
    { description: 'The next joint design review of a unit.' },
  ),
  GateAnswer: object({
    decision: choice(['allow', 'deny']),
    'rollback?': boolean('True when an older version is put back.'),
    reasons: list(text(), 'For the log of a pipeline.'),
    'handoffId?': text(),
    'state?': text(),
    model: ref(),
    version: text(),
    environment: text(),
    'approvalEndsAt?': time(),
  }),
  Deployment: object({
    id: text(),
    entityRef: ref(),
    version: text(),
    'digest?': text(),
    'runId?': text(),
    environment: text(),
    from: choice(['delivery', 'serving-check', 'link']),
    'link?': text(),
    reportedBy: ref(),
    at: time(),
    status: choice(['in-production', 'suspended', 'removed']),
    'handoffId?': text(),
    approved: boolean(
      'The gate would have allowed it; true for what stopped, which needs no approval.',
    ),
    reasons: list(text()),
  }),
  DeploymentPage: object({
    items: list(schema('Deployment'), 'Newest first.'),
    'nextCursor?': text(),
  }),
  EventVerification: object({
    valid: boolean('Of what was looked at.'),
    complete: boolean(
      'False when chains were left out because the caller may not see what they are about.',
    ),
    checked: integer('Events looked at.'),
    chains: integer(),
    'newestHash?': text(),
    problems: list(object({ subject: text(), eventId: text(), text: text() })),
  }),
};
