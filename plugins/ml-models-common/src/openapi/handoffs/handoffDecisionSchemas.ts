import { handoffEnums } from './handoffEnums';
import { object } from './object';
import { part } from './schemaParts';

const { text, ref, boolean, choice, list, schema } = part;

/**
 * Shapes of what the caller may do with a handoff.
 *
 * @internal
 */
export const handoffDecisionSchemas = {
  HandoffRefusal: object(
    {
      code: text('Stable, kebab-case.'),
      text: text('One English sentence that says what would help.'),
      'itemIds?': list(text()),
    },
    { description: 'Why an act is not possible now.' },
  ),
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
};
