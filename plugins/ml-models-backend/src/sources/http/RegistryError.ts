import { ServiceUnavailableError } from '@backstage/errors';

/**
 * What callers may do something about: ask for less at once, do without the route, ask in another way, or do without
 * what the registry failed at.
 *
 * @internal
 */
export type RegistryErrorReason =
  | 'too-large'
  | 'missing-route'
  | 'refused-request'
  | 'server-error';

/**
 * A registry did not give what it was asked for. The message says so in words and names the instance.
 *
 * @remarks
 *
 * The name stays that of its base class, by which the HTTP layer chooses the status.
 *
 * @internal
 */
export class RegistryError extends ServiceUnavailableError {
  readonly reason: RegistryErrorReason | undefined;

  constructor(message: string, reason?: RegistryErrorReason) {
    super(message);
    this.reason = reason;
  }
}
