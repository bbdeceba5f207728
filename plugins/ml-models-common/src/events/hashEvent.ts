import { canonicalJson } from './canonicalJson';
import type { EventContent } from './ChainedEvent';
import { sha256Hex } from './sha256Hex';

/**
 * Hash of an event: SHA-256 of the canonical JSON of its content and of the hash before it. Two events of one subject
 * can neither be changed, nor swapped, nor removed from the middle without a hash that no longer fits.
 *
 * @public
 */
export function hashEvent(
  content: EventContent,
  place: { chainIndex: number; previousHash?: string },
): string {
  return sha256Hex(
    canonicalJson({
      actor: content.actor,
      after: content.after,
      at: content.at,
      before: content.before,
      chainIndex: place.chainIndex,
      previousHash: place.previousHash,
      reasonHash: content.reasonHash,
      subject: content.subject,
      type: content.type,
      version: content.version,
    }),
  );
}

/**
 * Hash of a text that is stored beside an event. The salt is stored with the text and erased with it, so that a short
 * text cannot be guessed from its hash afterwards.
 *
 * @public
 */
export function hashEventText(text: string, salt: string): string {
  return sha256Hex(canonicalJson([salt, text]));
}
