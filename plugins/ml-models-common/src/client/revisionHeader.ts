/**
 * Header with the revision the caller looked at.
 *
 * @internal
 */
export function revisionHeader(revision: number): { 'If-Match': string } {
  return { 'If-Match': String(revision) };
}
