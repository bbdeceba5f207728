import { object } from './object';
import { part } from './schemaParts';

const { ref, time, choice, list } = part;

/**
 * Shapes of requests about design reviews and deployments.
 *
 * @internal
 */
export const designReviewRequests = {
  review: object(
    {
      heldAt: time(),
      'unitRef?': ref(),
      handoffIds: list({ type: 'string', maxLength: 100 }, undefined, 50),
      'attendees?': list(ref(), undefined, 100),
      'minutes?': { type: 'string', maxLength: 50_000 },
      'decision?': choice(['accepted', 'rework', 'postponed']),
      'nextAt?': time(),
      'state?': choice(['planned', 'held', 'cancelled']),
    },
    { closed: true },
  ),
  deployment: object(
    {
      entityRef: ref(),
      version: { type: 'string', minLength: 1, maxLength: 200 },
      'digest?': { type: 'string', maxLength: 200 },
      'runId?': {
        type: 'string',
        maxLength: 200,
        description:
          'Registry id of the run the version came from; compared for a low tier without digests.',
      },
      environment: { type: 'string', minLength: 1, maxLength: 60 },
      'status?': choice(['in-production', 'suspended', 'removed']),
      'link?': part.link(),
      'reason?': part.reason('`suspended`: the incident.'),
    },
    { closed: true },
  ),
};
