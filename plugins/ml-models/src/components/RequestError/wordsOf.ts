/**
 * What went wrong in the words of whoever refused: the backend's own message when it sent one.
 *
 * @internal
 */
export function wordsOf(error: Error): string {
  const { body, cause } = error as Error & {
    body?: { error?: { message?: unknown } };
    cause?: { message?: unknown };
  };
  const words = body?.error?.message ?? cause?.message;
  return typeof words === 'string' && words ? words : error.message;
}
