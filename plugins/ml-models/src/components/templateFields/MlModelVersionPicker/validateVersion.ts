/**
 * Refuses what names no single version. Whether the version exists and is ready is asked again by the template.
 *
 * @internal
 */
export function validateVersion(
  value: string | undefined,
  field: { addError(message: string): void },
): void {
  if (value?.trim().toLocaleLowerCase('en-US') === 'latest') {
    field.addError('"latest" is no version: a promotion is about exactly one');
  }
}
