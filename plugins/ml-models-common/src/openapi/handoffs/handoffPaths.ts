import { handoffEnums } from './handoffEnums';
import { handoffRequests } from './handoffRequests';
import { operation } from './operation';

const cursor = {
  type: 'string',
  maxLength: 1000,
  description: '`nextCursor` of the page before.',
};
const limit = { type: 'integer', minimum: 1, maximum: 200, default: 50 };

const filters = {
  state: {
    description: `States separated by commas: ${handoffEnums.state.join(
      ', ',
    )}; \`open\` for every open one.`,
  },
  tier: { type: 'string', enum: [...handoffEnums.tier] },
  team: {
    description:
      'Entity ref of a group on either side; its child groups count.',
  },
  model: { description: 'Entity ref of the model.' },
  environment: { type: 'string', maxLength: 60 },
  turn: {
    type: 'string',
    enum: ['mine', 'team'],
    description:
      '`mine`: the caller can act now; `team`: a team of the caller takes part.',
  },
  flag: {
    type: 'string',
    enum: [
      'overdue',
      'aging',
      'invalidated',
      'needs-owner',
      'unlinked',
      'stalled',
    ],
    description: '`stalled`: no event for 30 days.',
  },
  waitingDays: {
    type: 'integer',
    minimum: 0,
    maximum: 3650,
    description:
      'At least so many days with whoever has to act next; nobody has to on some, and those are left out.',
  },
  search: {
    type: 'string',
    maxLength: 200,
    description: 'Part of the model name or title, or a number.',
  },
};

/**
 * Routes of handoffs, relative to `/api/ml-models`.
 *
 * @internal
 */
export const handoffPaths = {
  '/handoffs': {
    get: operation({
      id: 'listHandoffs',
      description:
        'Handoffs by filters. Permission: `ml-models.handoff.read` (conditional), and catalog visibility of the model.',
      query: {
        ...filters,
        sort: {
          type: 'string',
          enum: ['changed', 'age', 'due', 'model', 'number'],
          default: 'changed',
          description:
            '`age`: waiting longest first. `changed`, `number`: newest first.',
        },
        cursor,
        limit,
      },
      answer: 'HandoffPage',
    }),
    post: operation({
      id: 'createHandoff',
      description:
        'Starts a handoff. Tier, teams and checklist are taken from the model when absent. Users and services. Permission: `ml-models.handoff.create`. 409 when one is open for the same model, environment and version.',
      headers: ['Idempotency-Key'],
      body: handoffRequests.create,
      answer: 'Handoff',
      status: '201',
    }),
  },
  '/handoffs/board': {
    get: operation({
      id: 'getHandoffBoard',
      description:
        'The same filters as the list, by state. Permission: `ml-models.handoff.read`.',
      query: filters,
      answer: 'HandoffBoard',
    }),
  },
  '/handoffs/settings': {
    get: operation({
      id: 'getHandoffSettings',
      description:
        'Environments, checklists and cadence. Permission: `ml-models.handoff.read`.',
      answer: 'HandoffSettings',
    }),
  },
  '/handoffs/start': {
    get: operation({
      id: 'getHandoffStart',
      description:
        'What the form that starts a handoff is prefilled with, and what is missing. Permission: `ml-models.handoff.create`.',
      query: {
        entityRef: {
          required: true,
          schema: { type: 'string', maxLength: 500 },
        },
      },
      answer: 'HandoffStart',
    }),
  },
  '/handoffs/status': {
    post: operation({
      id: 'getHandoffStatus',
      description:
        'Status of up to 1,000 models in one call. Permission: `ml-models.handoff.read`, and catalog visibility.',
      body: handoffRequests.status,
      answer: 'HandoffStatusList',
    }),
  },
  '/handoffs/{id}': {
    get: operation({
      id: 'getHandoff',
      description:
        'Everything its page shows. `id` may also be its number. Permission: `ml-models.handoff.read`.',
      path: ['id'],
      answer: 'Handoff',
    }),
  },
  '/handoffs/{id}/timeline': {
    get: operation({
      id: 'getHandoffTimeline',
      description:
        'What happened, newest first. Permission: `ml-models.handoff.read`.',
      path: ['id'],
      query: { itemId: { type: 'string', maxLength: 100 }, cursor, limit },
      answer: 'HandoffTimeline',
    }),
  },
  '/handoffs/{id}/transitions': {
    post: operation({
      id: 'moveHandoff',
      description:
        'Makes a transition that needs no consents. Users; `go-live` and `roll-back` also come from deployments. Permission: `ml-models.handoff.review`, and the side rule. 409 with the reasons when it is not possible.',
      path: ['id'],
      headers: ['If-Match', 'Idempotency-Key'],
      body: handoffRequests.transition,
      answer: 'Handoff',
    }),
  },
  '/handoffs/{id}/consents': {
    post: operation({
      id: 'consentToHandoff',
      description:
        "Gives a person's yes or signature to exactly what they saw; the last one fires the transition. A signature is held to `revisionHash`, which covers what is signed; any other yes to `If-Match` as well, since a design or a cause is not in the hash. Users only. Permission: `ml-models.handoff.sign`. 409 when it is another by now.",
      path: ['id'],
      headers: ['If-Match', 'Idempotency-Key'],
      body: handoffRequests.consent,
      answer: 'Handoff',
    }),
  },
  '/handoffs/{id}/version': {
    put: operation({
      id: 'pinHandoffVersion',
      description:
        'Pins a version; version-bound items start again. Users, data-science side. Permission: `ml-models.handoff.answer`.',
      path: ['id'],
      headers: ['If-Match'],
      body: handoffRequests.pin,
      answer: 'Handoff',
    }),
  },
  '/handoffs/{id}/risk-tier': {
    put: operation({
      id: 'setHandoffTier',
      description:
        'Raising works for either side; lowering also voids an approval and needs the governance group. Permission: `ml-models.handoff.answer`.',
      path: ['id'],
      headers: ['If-Match'],
      body: handoffRequests.tier,
      answer: 'Handoff',
    }),
  },
  '/handoffs/{id}/teams': {
    put: operation({
      id: 'reassignHandoff',
      description:
        'Maps a side or the owner to another group and logs it. Users: the side or owner itself, a remaining side while it is gone, or an administrator. Permission: `ml-models.handoff.review`.',
      path: ['id'],
      headers: ['If-Match'],
      body: handoffRequests.teams,
      answer: 'Handoff',
    }),
  },
  '/handoffs/{id}/entity': {
    put: operation({
      id: 'relinkHandoff',
      description:
        'Links an unlinked handoff to another model entity. Users: either side or admin. Permission: `ml-models.handoff.review`.',
      path: ['id'],
      headers: ['If-Match'],
      body: handoffRequests.relink,
      answer: 'Handoff',
    }),
  },
  '/handoffs/{id}/side': {
    put: operation({
      id: 'chooseHandoffSide',
      description:
        'A person with roles on both sides says for which one to act on this handoff; once. Users only. Permission: `ml-models.handoff.read`.',
      path: ['id'],
      body: handoffRequests.side,
      answer: 'Handoff',
    }),
  },
  '/handoffs/{id}/requirements': {
    put: operation({
      id: 'setHandoffRequirements',
      description:
        'Users, data-science side; in draft and design-review. Permission: `ml-models.handoff.answer`.',
      path: ['id'],
      headers: ['If-Match'],
      body: handoffRequests.requirements,
      answer: 'Handoff',
    }),
  },
  '/handoffs/{id}/constraints': {
    put: operation({
      id: 'setHandoffConstraints',
      description:
        'Users, engineering side; in draft and design-review. Permission: `ml-models.handoff.answer`.',
      path: ['id'],
      headers: ['If-Match'],
      body: handoffRequests.constraints,
      answer: 'Handoff',
    }),
  },
  '/handoffs/{id}/conflicts': {
    post: operation({
      id: 'raiseHandoffConflict',
      description:
        'Users, either side; in draft and design-review. Permission: `ml-models.handoff.review`.',
      path: ['id'],
      headers: ['Idempotency-Key'],
      body: handoffRequests.conflict,
      answer: 'Handoff',
      status: '201',
    }),
  },
  '/handoffs/{id}/conflicts/{conflictId}/resolution': {
    put: operation({
      id: 'resolveHandoffConflict',
      description:
        'Users, either side. Permission: `ml-models.handoff.review`.',
      path: ['id', 'conflictId'],
      body: handoffRequests.resolution,
      answer: 'Handoff',
    }),
  },
  '/handoffs/{id}/thresholds': {
    put: operation({
      id: 'setHandoffThresholds',
      description:
        'Changes agreed thresholds; a looser one is shown on the item and must be accepted by the reviewing side. Users, data-science side. Permission: `ml-models.handoff.answer`.',
      path: ['id'],
      headers: ['If-Match'],
      body: handoffRequests.thresholds,
      answer: 'Handoff',
    }),
  },
  '/handoffs/{id}/design-review-waiver': {
    post: operation({
      id: 'waiveDesignReview',
      description:
        'The engineering side does without a design review; medium tier only. Users only. Permission: `ml-models.handoff.waive`.',
      path: ['id'],
      headers: ['If-Match'],
      body: {
        type: 'object',
        required: ['reason'],
        additionalProperties: false,
        properties: {
          reason: { type: 'string', minLength: 3, maxLength: 2000 },
        },
      },
      answer: 'Handoff',
    }),
  },
  '/handoffs/{id}/checklist-upgrade': {
    get: operation({
      id: 'previewChecklistUpgrade',
      description:
        'What an upgrade to the newest version of the checklist would change. 404 when there is none. Permission: `ml-models.handoff.read`.',
      path: ['id'],
      answer: 'ChecklistUpgrade',
    }),
    post: operation({
      id: 'upgradeChecklist',
      description:
        'Users, either side; not once approved. Permission: `ml-models.handoff.review`.',
      path: ['id'],
      headers: ['If-Match'],
      body: handoffRequests.upgrade,
      answer: 'Handoff',
    }),
  },
  '/handoffs/{id}/override': {
    post: operation({
      id: 'overrideHandoff',
      description:
        'Puts a handoff into a state by an administrator, as an audited event. Users in `mlModels.handoff.adminGroups` only. Permission: `ml-models.handoff.override`.',
      path: ['id'],
      headers: ['If-Match'],
      body: handoffRequests.override,
      answer: 'Handoff',
    }),
  },
  '/handoffs/{id}/repository': {
    put: operation({
      id: 'linkHandoffRepository',
      description:
        'Records the production repository a template makes or made; idempotent by task. Users and services. Permission: `ml-models.handoff.create`. 409 when another task linked another repository.',
      path: ['id'],
      body: handoffRequests.repository,
      answer: 'Handoff',
    }),
  },
  '/handoffs/{id}/feedback': {
    post: operation({
      id: 'addHandoffFeedback',
      description:
        'Feedback after go-live. Users, either side. Permission: `ml-models.handoff.review`.',
      path: ['id'],
      headers: ['Idempotency-Key'],
      body: handoffRequests.feedback,
      answer: 'Handoff',
      status: '201',
    }),
  },
  '/handoffs/{id}/feedback/{feedbackId}/answer': {
    put: operation({
      id: 'answerHandoffFeedback',
      description:
        'Users, data-science side. Permission: `ml-models.handoff.answer`.',
      path: ['id', 'feedbackId'],
      body: handoffRequests.feedbackAnswer,
      answer: 'Handoff',
    }),
  },
};
