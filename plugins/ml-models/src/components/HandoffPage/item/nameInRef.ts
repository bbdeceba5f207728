/** The name inside an entity ref or a `system:` or `service:` actor. @internal */
export function nameInRef(ref: string): string {
  return ref.slice(Math.max(ref.lastIndexOf('/'), ref.indexOf(':')) + 1);
}
