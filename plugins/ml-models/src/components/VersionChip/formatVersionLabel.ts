/**
 * The label of a version as people say it: registries that count plainly (`12`) get a `v` in front, labels that
 * are words or carry one already stay as they are.
 *
 * @internal
 */
export function formatVersionLabel(label: string): string {
  return /^\d/.test(label) ? `v${label}` : label;
}
