import { handoffEnums } from './handoffEnums';
import { object } from './object';
import { part } from './schemaParts';

const { text, ref, time, integer, boolean, choice, list, schema } = part;

/**
 * Shapes of checklist items, their evidence and their threads.
 *
 * @internal
 */
export const handoffItemSchemas = {
  EvidenceComparison: object(
    {
      name: text('Metric, field or file.'),
      'value?': text(),
      'threshold?': text('With its operator, for example `>= 0.82`.'),
      result: choice(['pass', 'fail', 'unknown', 'info']),
      'note?': text(),
    },
    { description: 'One row of a comparison.' },
  ),
  EvidenceChange: object({
    path: text('Field of a schema.'),
    kind: choice(['added', 'removed', 'changed']),
    breaking: boolean(),
    'before?': text(),
    'after?': text(),
  }),
  EvidenceExcerpt: object({
    path: text(),
    'firstLine?': integer(),
    text: text('Plain text, shown as such.'),
    'url?': text(),
  }),
  HandoffEvidence: object({
    id: text(),
    itemId: text(),
    collector: text('Name of the collector, or `person`/`service`.'),
    'by?': ref('Who attached it.'),
    check: choice(handoffEnums.check),
    message: text('One sentence.'),
    'value?': text(),
    'threshold?': text(),
    'source?': object({ label: text(), 'url?': text() }),
    collectedAt: time(),
    'expiresAt?': time('After that the check counts as stale.'),
    inputHash: text(),
    'comparisons?': list(schema('EvidenceComparison')),
    'changes?': list(schema('EvidenceChange')),
    'excerpts?': list(schema('EvidenceExcerpt')),
    'links?': list(object({ title: text(), url: text() })),
    frozen: boolean(
      'Part of what is signed; false for an observation made later.',
    ),
    'differsFromFrozen?': boolean('Says something else than what was frozen.'),
    'lastGood?': object({
      check: choice(handoffEnums.check),
      message: text(),
      collectedAt: time(),
      'expiresAt?': time('Until then it counts, during an outage as well.'),
    }),
  }),
  HandoffAnswer: object({
    text: text(),
    'links?': list(object({ title: text(), url: text() })),
    by: ref(),
    'byTitle?': text(),
    at: time(),
    'carriedFrom?': text('Id of the handoff the answer was copied from.'),
  }),
  HandoffWaiver: object({
    reason: text(),
    expiresAt: time(),
    proposedBy: ref(),
    proposedAt: time(),
    'approvedBy?': ref('Absent while it is only proposed.'),
    'approvedAt?': time(),
    valid: boolean(),
  }),
  HandoffItemActs: object(
    {
      answer: boolean(),
      acts: list(
        object({
          act: choice(handoffEnums.itemAct),
          allowed: boolean(),
          'refusal?': schema('HandoffRefusal'),
        }),
        'Acts that make sense in the present state.',
      ),
      'answerRefusal?': schema('HandoffRefusal'),
    },
    { description: 'What the caller may do with the item now.' },
  ),
  HandoffItem: object({
    id: text(),
    sectionId: text(),
    title: text(),
    why: text(),
    answeredBy: choice(handoffEnums.side),
    reviewedBy: choice(handoffEnums.party),
    evidenceType: text(),
    automation: choice(['full', 'partial', 'none']),
    'check?': text('What is compared with what, in words.'),
    gate: choice(handoffEnums.gate),
    versionBound: boolean(),
    alwaysApplies: boolean(),
    grounding: list(text()),
    state: choice(handoffEnums.itemState),
    checkState: choice(handoffEnums.check),
    revision: integer('For `If-Match`.'),
    'answer?': schema('HandoffAnswer'),
    'flag?': object({
      comment: text(),
      by: ref(),
      at: time(),
      addressed: boolean(),
    }),
    'dispute?': object({ text: text(), by: ref(), at: time() }),
    'waiver?': schema('HandoffWaiver'),
    'notApplicable?': object({
      reason: text(),
      by: ref(),
      at: time(),
      'acceptedBy?': ref(),
      'acceptedAt?': time(),
    }),
    'accepted?': object({ by: ref(), at: time(), 'note?': text() }),
    'unknownConfirmed?': object({ by: ref(), at: time(), note: text() }),
    'loosened?': object({
      from: list(schema('HandoffThreshold')),
      to: list(schema('HandoffThreshold')),
      accepted: boolean(),
    }),
    evidence: list(
      schema('HandoffEvidence'),
      'Newest of each collector, frozen first.',
    ),
    commentCount: integer(),
    comments: list(
      schema('HandoffComment'),
      'The newest 20, oldest of them first.',
    ),
    changedSinceRound: boolean(
      'Its signed content changed since the last round.',
    ),
    you: schema('HandoffItemActs'),
  }),
  HandoffComment: object({
    id: text(),
    'itemId?': text(),
    text: text('Markdown of a person: rendered without HTML.'),
    by: ref(),
    'byTitle?': text(),
    at: time(),
    'erased?': boolean(),
  }),
  HandoffCommentPage: object({
    items: list(schema('HandoffComment'), 'Oldest first.'),
    'nextCursor?': text(),
  }),
  EvidenceRun: object({
    handoffId: text(),
    startedAt: time(),
    items: integer('Items that are looked at.'),
  }),
};
