/**
 * The list of handoffs.
 *
 * @internal
 */
export function HandoffsPage() {
  return <main />;
}
