import { ConflictError } from '@backstage/errors';

/**
 * Somebody wrote meanwhile. The answer has what is there now beside the message, so that a client can show both without
 * another request.
 *
 * @internal
 */
export class RevisionConflictError extends ConflictError {
  /** Part of the answer's `error`. */
  readonly current: Record<string, unknown>;

  constructor(message: string, current: Record<string, unknown>) {
    super(message);
    this.current = current;
  }
}
