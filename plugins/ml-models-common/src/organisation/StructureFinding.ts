import type { Reason } from './Reason';

/**
 * Something a pattern promises that is there, or is missing.
 *
 * @public
 */
export interface StructureFinding extends Reason {
  /** Refs of the teams or projects the sentence speaks of; none when it speaks of the whole unit. */
  about: string[];
}
