import type { Call } from './createCall';
import { freshKey } from './freshKey';
import type { HandoffApi } from './HandoffApi';
import { revisionHeader } from './revisionHeader';
import { toSearch } from './toSearch';

const at = (id: string, rest = '') =>
  `/handoffs/${encodeURIComponent(id)}${rest}`;
const item = (id: string, itemId: string, rest: string) =>
  at(id, `/items/${encodeURIComponent(itemId)}${rest}`);

/**
 * The handoff part of the client.
 *
 * @internal
 */
export function createHandoffClient(call: Call): HandoffApi {
  return {
    listHandoffs: (query, options) =>
      call(`/handoffs${toSearch(query)}`, options),

    getHandoffBoard: (query, options) =>
      call(`/handoffs/board${toSearch(query)}`, options),

    getHandoffSettings: options => call('/handoffs/settings', options),

    getHandoffStart: (entityRef, options) =>
      call(`/handoffs/start${toSearch({ entityRef })}`, options),

    getHandoffStatus: (entityRefs, options) =>
      call('/handoffs/status', options, {
        method: 'POST',
        body: { entityRefs },
      }),

    getHandoff: (id, options) => call(at(id), options),

    getHandoffTimeline: (id, query, options) =>
      call(at(id, `/timeline${toSearch(query)}`), options),

    createHandoff: (body, options) =>
      call('/handoffs', options, {
        method: 'POST',
        body,
        headers: freshKey(options),
      }),

    moveHandoff: (id, body, revision, options) =>
      call(at(id, '/transitions'), options, {
        method: 'POST',
        body,
        headers: { ...revisionHeader(revision), ...freshKey(options) },
      }),

    consentToHandoff: (id, body, revision, options) =>
      call(at(id, '/consents'), options, {
        method: 'POST',
        body,
        headers: { ...revisionHeader(revision), ...freshKey(options) },
      }),

    pinHandoffVersion: (id, version, revision, options) =>
      call(at(id, '/version'), options, {
        method: 'PUT',
        body: { version },
        headers: revisionHeader(revision),
      }),

    setHandoffTier: (id, body, revision, options) =>
      call(at(id, '/risk-tier'), options, {
        method: 'PUT',
        body,
        headers: revisionHeader(revision),
      }),

    reassignHandoff: (id, body, revision, options) =>
      call(at(id, '/teams'), options, {
        method: 'PUT',
        body,
        headers: revisionHeader(revision),
      }),

    relinkHandoff: (id, body, revision, options) =>
      call(at(id, '/entity'), options, {
        method: 'PUT',
        body,
        headers: revisionHeader(revision),
      }),

    chooseHandoffSide: (id, side, options) =>
      call(at(id, '/side'), options, { method: 'PUT', body: { side } }),

    setHandoffRequirements: (id, body, revision, options) =>
      call(at(id, '/requirements'), options, {
        method: 'PUT',
        body,
        headers: revisionHeader(revision),
      }),

    setHandoffConstraints: (id, body, revision, options) =>
      call(at(id, '/constraints'), options, {
        method: 'PUT',
        body,
        headers: revisionHeader(revision),
      }),

    raiseHandoffConflict: (id, text, options) =>
      call(at(id, '/conflicts'), options, {
        method: 'POST',
        body: { text },
        headers: freshKey(options),
      }),

    resolveHandoffConflict: (id, conflictId, resolution, options) =>
      call(
        at(id, `/conflicts/${encodeURIComponent(conflictId)}/resolution`),
        options,
        { method: 'PUT', body: { resolution } },
      ),

    setHandoffThresholds: (id, body, revision, options) =>
      call(at(id, '/thresholds'), options, {
        method: 'PUT',
        body,
        headers: revisionHeader(revision),
      }),

    waiveDesignReview: (id, reason, revision, options) =>
      call(at(id, '/design-review-waiver'), options, {
        method: 'POST',
        body: { reason },
        headers: revisionHeader(revision),
      }),

    previewChecklistUpgrade: (id, options) =>
      call(at(id, '/checklist-upgrade'), options),

    upgradeChecklist: (id, version, revision, options) =>
      call(at(id, '/checklist-upgrade'), options, {
        method: 'POST',
        body: { version },
        headers: revisionHeader(revision),
      }),

    overrideHandoff: (id, body, revision, options) =>
      call(at(id, '/override'), options, {
        method: 'POST',
        body,
        headers: revisionHeader(revision),
      }),

    linkHandoffRepository: (id, body, options) =>
      call(at(id, '/repository'), options, { method: 'PUT', body }),

    addHandoffFeedback: (id, body, options) =>
      call(at(id, '/feedback'), options, {
        method: 'POST',
        body,
        headers: freshKey(options),
      }),

    answerHandoffFeedback: (id, feedbackId, body, options) =>
      call(
        at(id, `/feedback/${encodeURIComponent(feedbackId)}/answer`),
        options,
        { method: 'PUT', body },
      ),

    answerHandoffItem: (id, itemId, body, revision, options) =>
      call(item(id, itemId, '/answer'), options, {
        method: 'PUT',
        body,
        headers: revisionHeader(revision),
      }),

    actOnHandoffItem: (id, itemId, body, revision, options) =>
      call(item(id, itemId, '/acts'), options, {
        method: 'POST',
        body,
        headers: { ...revisionHeader(revision), ...freshKey(options) },
      }),

    listHandoffItemComments: (id, itemId, query, options) =>
      call(item(id, itemId, `/comments${toSearch(query)}`), options),

    commentOnHandoffItem: (id, itemId, text, options) =>
      call(item(id, itemId, '/comments'), options, {
        method: 'POST',
        body: { text },
        headers: freshKey(options),
      }),

    eraseHandoffComment: (id, commentId, options) =>
      call(
        at(id, `/comments/${encodeURIComponent(commentId)}/erasure`),
        options,
        { method: 'POST' },
      ),

    attachHandoffEvidence: (id, itemId, body, options) =>
      call(item(id, itemId, '/evidence'), options, {
        method: 'POST',
        body,
        headers: freshKey(options),
      }),

    collectHandoffEvidence: (id, itemIds, options) =>
      call(at(id, '/evidence/collect'), options, {
        method: 'POST',
        body: { itemIds },
      }),
  };
}
