import type { ChainedEvent } from './ChainedEvent';
import { hashEvent } from './hashEvent';

/**
 * Outcome of {@link verifyEventChain}.
 *
 * @public
 */
export type EventChainVerdict =
  | { intact: true; length: number; newestHash?: string }
  | { intact: false; brokenAt: number; reason: string };

/**
 * Checks the events of one subject, oldest first: no gap, each hash fits its content, each points to the one before.
 *
 * @remarks
 *
 * A chain that was cut off at its newest end verifies; compare `newestHash` with one that was written down elsewhere,
 * for example in the audit log, to notice that.
 *
 * @public
 */
export function verifyEventChain(
  events: readonly ChainedEvent[],
): EventChainVerdict {
  let previousHash: string | undefined;
  for (const [index, event] of events.entries()) {
    const broken = (reason: string): EventChainVerdict => ({
      intact: false,
      brokenAt: index,
      reason,
    });
    if (event.chainIndex !== index) {
      return broken(`expected event ${index}, found ${event.chainIndex}`);
    }
    if (event.subject !== events[0].subject) {
      return broken(`belongs to ${event.subject}`);
    }
    if (event.previousHash !== previousHash) {
      return broken('does not point to the event before it');
    }
    if (event.hash !== hashEvent(event, event)) {
      return broken('its hash does not fit its content');
    }
    previousHash = event.hash;
  }
  return { intact: true, length: events.length, newestHash: previousHash };
}
