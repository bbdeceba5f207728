/** The name inside an entity ref or a `system:` or `service:` actor. */
function nameIn(ref: string): string {
  return ref.slice(Math.max(ref.lastIndexOf('/'), ref.indexOf(':')) + 1);
}

/** Somebody as people call them; the exact ref on hover. @internal */
export function PersonName(props: { entityRef: string; title?: string }) {
  const { entityRef, title } = props;
  return <span title={entityRef}>{title ?? nameIn(entityRef)}</span>;
}
