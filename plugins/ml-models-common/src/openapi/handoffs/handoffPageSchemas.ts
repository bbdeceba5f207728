import { handoffEnums } from './handoffEnums';
import { object } from './object';
import { part } from './schemaParts';

const { text, ref, time, integer, boolean, choice, list, schema } = part;

/**
 * Shapes of the page of a handoff.
 *
 * @internal
 */
export const handoffPageSchemas = {
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
      'earlier?': schema('HandoffLink'),
      'later?': list(
        schema('HandoffLink'),
        'Handoffs of later versions this one was moved on to.',
      ),
      'supersededBy?': schema('HandoffLink'),
      'supersedes?': list(
        schema('HandoffLink'),
        'Handoffs this one has taken the place of.',
      ),
      'designReviewIds?': list(text()),
    },
    { description: 'Everything the page of a handoff shows, in one answer.' },
  ),
  HandoffLink: object(
    {
      id: text(),
      number: integer(),
      'version?': text(),
      state: choice(handoffEnums.state),
    },
    { description: 'Another handoff of the same model and environment.' },
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
};
