/**
 * Offers to start a handoff of a model.
 *
 * @internal
 */
export function StartHandoffButton(_props: { entityRef: string }) {
  return null;
}
