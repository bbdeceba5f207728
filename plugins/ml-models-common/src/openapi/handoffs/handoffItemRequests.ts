import { handoffEnums } from './handoffEnums';
import { object } from './object';
import { part } from './schemaParts';

const { choice, list, link } = part;

const links = list(
  object(
    { title: { type: 'string', minLength: 1, maxLength: 200 }, url: link() },
    { closed: true },
  ),
  undefined,
  20,
);

/**
 * Shapes of requests about items.
 *
 * @internal
 */
export const handoffItemRequests = {
  answer: object({ text: part.prose(), 'links?': links }, { closed: true }),
  act: object(
    {
      act: choice(handoffEnums.itemAct),
      'text?': part.prose(
        'Comment, reason, dispute or note; required by all acts but `accept`, `approve-waiver`, `accept-not-applicable`.',
      ),
      'expiresAt?': {
        type: 'string',
        maxLength: 40,
        description:
          '`propose-waiver`: when it ends, a day or a moment in ISO 8601; at most 180 days ahead. A day ends at midnight UTC.',
      },
    },
    { closed: true },
  ),
  comment: object({ text: part.prose() }, { closed: true }),
  evidence: object(
    {
      message: { type: 'string', minLength: 1, maxLength: 1000 },
      'check?': choice(
        ['pass', 'fail', 'manual'],
        '`manual` when absent; only services may say `pass` or `fail`.',
      ),
      'value?': { type: 'string', maxLength: 1000 },
      'threshold?': { type: 'string', maxLength: 1000 },
      'links?': links,
    },
    { closed: true },
  ),
  collect: object(
    {
      'itemIds?': list(
        { type: 'string', maxLength: 100 },
        'All when absent.',
        100,
      ),
    },
    { closed: true },
  ),
};
