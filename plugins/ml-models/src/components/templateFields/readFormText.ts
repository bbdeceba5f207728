/** A text that another field of the form holds, empty when it holds none. */
export function readFormText(
  formContext: { formData?: Record<string, unknown> } | undefined,
  field: string,
): string {
  const value = formContext?.formData?.[field];
  return typeof value === 'string' ? value : '';
}
