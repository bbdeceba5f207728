/**
 * Something the machine lacks: npm, a network, room on the disk. The message is one line that says what to do;
 * commands print it without a stack trace and exit with a code other than zero.
 */
export class PrerequisiteError extends Error {
  constructor(message) {
    super(message);
    this.name = 'PrerequisiteError';
  }
}
