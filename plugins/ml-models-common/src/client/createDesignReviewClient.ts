import type { Call } from './createCall';
import type { DesignReviewApi } from './DesignReviewApi';
import { freshKey } from './freshKey';
import { revisionHeader } from './revisionHeader';
import { toSearch } from './toSearch';

/**
 * The part of the client for design reviews, the gate and deployments.
 *
 * @internal
 */
export function createDesignReviewClient(call: Call): DesignReviewApi {
  return {
    listDesignReviews: (query, options) =>
      call(`/design-reviews${toSearch(query)}`, options),

    getDesignReviewAgenda: (unit, options) =>
      call(`/design-reviews/agenda${toSearch({ unit })}`, options),

    getDesignReview: (id, options) =>
      call(`/design-reviews/${encodeURIComponent(id)}`, options),

    createDesignReview: (body, options) =>
      call('/design-reviews', options, {
        method: 'POST',
        body,
        headers: freshKey(options),
      }),

    updateDesignReview: (id, body, revision, options) =>
      call(`/design-reviews/${encodeURIComponent(id)}`, options, {
        method: 'PUT',
        body,
        headers: revisionHeader(revision),
      }),

    askGate: (query, options) => call(`/gate${toSearch(query)}`, options),

    listDeployments: (query, options) =>
      call(`/deployments${toSearch(query)}`, options),

    reportDeployment: (body, options) =>
      call('/deployments', options, {
        method: 'POST',
        body,
        headers: freshKey(options),
      }),

    verifyEvents: (query, options) =>
      call(`/events/verify${toSearch(query)}`, options),
  };
}
