import { handoffEnums } from './handoffEnums';
import { object } from './object';
import { part } from './schemaParts';

const { ref, boolean, choice, list, schema, link, reason } = part;

/**
 * Shapes of requests about a handoff.
 *
 * @internal
 */
export const handoffRequests = {
  create: object(
    {
      entityRef: ref(),
      'version?': { type: 'string', maxLength: 200 },
      'environment?': { type: 'string', minLength: 1, maxLength: 60 },
      'riskTier?': choice(handoffEnums.tier),
      'riskReason?': reason(),
      'teams?': object(
        { 'dataScience?': ref(), 'engineering?': ref() },
        { closed: true },
      ),
      'checklistId?': { type: 'string', maxLength: 100 },
      'parentId?': {
        type: 'string',
        maxLength: 100,
        description:
          'Handoff in production that this one follows on: its agreements and its answers that do not depend on the version are carried on, so it begins in `preparing` without a design review, or in `draft` with a high tier. Needs `version`, and excludes `riskTier`, `riskReason`, `teams` and `checklistId`.',
      },
      'taskId?': {
        type: 'string',
        maxLength: 100,
        description: 'Scaffolder task on whose behalf it is started.',
      },
    },
    { closed: true },
  ),
  transition: object(
    {
      transition: choice(handoffEnums.transition),
      'reason?': reason(),
      'link?': link('Incident, deployment or meeting.'),
      'version?': {
        type: 'string',
        maxLength: 200,
        description: '`move-to-version`: the version to move to.',
      },
      'digest?': {
        type: 'string',
        maxLength: 200,
        description: '`go-live`, `roll-back`: digest that is deployed.',
      },
      'side?': choice(
        handoffEnums.side,
        'For a person who could act for both sides.',
      ),
    },
    { closed: true },
  ),
  consent: object(
    {
      transition: choice(['accept-design', 'approve', 'resume', 'retire']),
      capacity: choice(handoffEnums.capacity),
      revisionHash: { type: 'string', minLength: 64, maxLength: 64 },
      'reason?': reason(),
      'link?': link(),
    },
    { closed: true },
  ),
  requirements: object(
    {
      'objective?': part.prose(),
      'businessMetric?': part.prose(),
      'thresholds?': list(schema('HandoffThreshold'), undefined, 50),
      'consumers?': part.prose(),
      'latencyMilliseconds?': {
        type: 'number',
        exclusiveMinimum: 0,
        maximum: 86_400_000,
      },
      'peakRequestsPerSecond?': {
        type: 'number',
        exclusiveMinimum: 0,
        maximum: 10_000_000,
      },
      'data?': part.prose(),
      'risk?': part.prose(),
    },
    { closed: true, description: 'Replaces the block as a whole.' },
  ),
  constraints: object(
    {
      'platform?': part.prose(),
      'latencyMilliseconds?': {
        type: 'number',
        exclusiveMinimum: 0,
        maximum: 86_400_000,
      },
      'peakRequestsPerSecond?': {
        type: 'number',
        exclusiveMinimum: 0,
        maximum: 10_000_000,
      },
      'costBudget?': part.prose(),
      'servingData?': part.prose(),
      'security?': part.prose(),
      'notes?': part.prose(),
    },
    { closed: true, description: 'Replaces the block as a whole.' },
  ),
  conflict: object({ text: part.prose() }, { closed: true }),
  resolution: object({ resolution: part.prose() }, { closed: true }),
  thresholds: object(
    {
      thresholds: list(schema('HandoffThreshold'), undefined, 50),
      'reason?': reason(),
    },
    { closed: true },
  ),
  pin: object(
    { version: { type: 'string', minLength: 1, maxLength: 200 } },
    { closed: true },
  ),
  tier: object(
    { riskTier: choice(handoffEnums.tier), reason: reason() },
    { closed: true },
  ),
  teams: object(
    {
      'dataScience?': ref(),
      'engineering?': ref(),
      'owner?': ref(),
      reason: reason(),
    },
    { closed: true },
  ),
  relink: object({ entityRef: ref(), reason: reason() }, { closed: true }),
  side: object({ side: choice(handoffEnums.side) }, { closed: true }),
  upgrade: object(
    { version: { type: 'string', maxLength: 60 } },
    { closed: true },
  ),
  override: object(
    { to: choice(handoffEnums.state), reason: reason() },
    { closed: true },
  ),
  repository: object(
    {
      'componentRef?': ref(),
      'repository?': link(),
      taskId: { type: 'string', minLength: 1, maxLength: 100 },
      state: choice(['started', 'linked']),
    },
    { closed: true },
  ),
  feedback: object(
    {
      text: part.prose(),
      severity: choice(['low', 'medium', 'high']),
      'link?': link(),
    },
    { closed: true },
  ),
  feedbackAnswer: object(
    {
      answer: part.prose(),
      carry: boolean('Into the requirements of the next version.'),
    },
    { closed: true },
  ),
  status: object(
    { entityRefs: list(ref(), undefined, 1000) },
    { closed: true },
  ),
};
