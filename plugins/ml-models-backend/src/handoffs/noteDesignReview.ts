import type { HandoffEventType } from '@baton-ml/backstage-plugin-ml-models-common';
import type { DatabaseTransaction } from '../database/DatabaseTransaction';
import type { EventStore } from '../database/events/EventStore';
import type { DesignReviewWithHandoffs } from '../database/handoffs/DesignReviewStore';
import type { HandoffStore } from '../database/handoffs/HandoffStore';
import type { HandoffChange } from './HandoffAnnouncer';
import type { HandoffEvent } from './HandoffEvent';

/**
 * Writes a joint design review into the history of every handoff it covers or covered, within the transaction that
 * stores it: whoever reads a handoff finds that it was spoken about, when, and what came of it. The minutes stay with the
 * review alone, where they can be erased once.
 *
 * @returns what to announce once the transaction is through
 *
 * @internal
 */
export async function noteDesignReview(
  transaction: DatabaseTransaction,
  options: {
    /** As it was; absent for a new one. */
    before?: DesignReviewWithHandoffs;
    review: DesignReviewWithHandoffs;
    actorRef: string;
    /** ISO 8601. */
    at: string;
    events: EventStore;
    handoffs: HandoffStore;
  },
): Promise<HandoffChange[]> {
  const { actorRef, at, before, events, handoffs, review } = options;
  const changes: HandoffChange[] = [];
  // In one order everywhere, so that two reviews of the same handoffs do not wait for each other.
  const ids = [
    ...new Set([...(before?.handoffIds ?? []), ...review.handoffIds]),
  ].sort();
  for (const id of ids) {
    const handoff = await handoffs.lock(transaction, id);
    if (!handoff) continue;
    const event: HandoffEvent = {
      type: typeOf(id, review, before),
      after: JSON.parse(
        JSON.stringify({
          designReview: review.id,
          heldAt: review.heldAt,
          decision: review.decision,
        }),
      ),
    };
    await events.appendChained(transaction, {
      at,
      type: `handoff.${event.type}`,
      subject: `handoff:${id}`,
      actor: actorRef,
      version: handoff.version || undefined,
      after: event.after,
    });
    changes.push({ handoff, before: handoff, events: [event], actorRef });
  }
  return changes;
}

function typeOf(
  handoffId: string,
  review: DesignReviewWithHandoffs,
  before: DesignReviewWithHandoffs | undefined,
): HandoffEventType {
  if (!review.handoffIds.includes(handoffId)) return 'design-review-left';
  const isNew = !before?.handoffIds.includes(handoffId);
  return isNew || before?.state !== review.state
    ? `design-review-${review.state}`
    : 'design-review-changed';
}
