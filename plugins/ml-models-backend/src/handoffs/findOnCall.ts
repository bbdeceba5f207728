import type { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import type { StoredHandoff } from '../database/handoffs/StoredHandoff';
import type { HandoffCaller } from './HandoffCaller';
import type { KnowsOnCall } from './KnowsOnCall';

/**
 * Whether the caller is on call for what a handoff is about, where that allows anything: to stop what is in production.
 * A rotation that cannot be asked gives nobody a right, and fails no request.
 *
 * @internal
 */
export async function findOnCall(options: {
  caller: HandoffCaller;
  handoff: Pick<StoredHandoff, 'modelRef' | 'state'>;
  logger: LoggerService;
  onCall?: KnowsOnCall;
}): Promise<boolean> {
  const { caller, handoff, logger, onCall } = options;
  if (!onCall || caller.kind !== 'user' || handoff.state !== 'in-production')
    return false;
  try {
    return await onCall.isOnCall(caller.ref, handoff.modelRef);
  } catch (error) {
    logger.warn(
      `Who is on call for ${handoff.modelRef} is not known, so nobody is taken for it`,
      toError(error),
    );
    return false;
  }
}
