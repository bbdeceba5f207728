import type { AuditorService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import type { JsonObject } from '@backstage/types';
import type { Request } from 'express';
import { newestHashes } from '../../database/events/newestHashes';

/**
 * Does something with an audit event around it, also when it fails. The line of a success carries the newest hash of
 * every history that went on.
 *
 * @internal
 */
export async function audited<T>(
  options: {
    auditor: AuditorService;
    request: Request;
    eventId: string;
    severityLevel?: 'low' | 'medium' | 'high';
    meta?: JsonObject;
  },
  act: () => Promise<T>,
): Promise<T> {
  const { auditor, request, eventId, meta } = options;
  const event = await auditor.createEvent({
    eventId,
    severityLevel: options.severityLevel ?? 'medium',
    request,
    meta: { ...meta, ...toMeta(request) },
  });
  try {
    const { result, hashes } = await newestHashes.during(act);
    await event.success(hashes.length > 0 ? { meta: { hashes } } : undefined);
    return result;
  } catch (error) {
    await event.fail({ error: toError(error) });
    throw error;
  }
}

function toMeta(request: Request): JsonObject {
  const { id, itemId } = request.params;
  return {
    ...(id ? { handoff: id } : {}),
    ...(itemId ? { item: itemId } : {}),
  };
}
