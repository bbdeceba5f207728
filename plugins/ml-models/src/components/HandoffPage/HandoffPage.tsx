/**
 * The page of one handoff.
 *
 * @internal
 */
export function HandoffPage() {
  return <main />;
}
