import type { Memberships } from './Memberships';

/**
 * Who belongs to which group, never older than whoever asks may accept.
 *
 * @internal
 */
export interface MembershipReader {
  /** Throws `ServiceUnavailableError` when the catalog does not answer. */
  read(): Promise<Memberships>;
}
