import { handoffEnums } from './handoffEnums';
import { object } from './object';
import { part } from './schemaParts';

const { text, ref, time, integer, boolean, choice, list, schema } = part;

/**
 * Shapes of the start of a handoff and its checklist.
 *
 * @internal
 */
export const handoffStartSchemas = {
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
