/**
 * Something the machine lacks. The message is one line that says what to install; commands print it without a
 * stack trace and exit with a code other than zero.
 */
export class PrerequisiteError extends Error {
  name = 'PrerequisiteError';
}
