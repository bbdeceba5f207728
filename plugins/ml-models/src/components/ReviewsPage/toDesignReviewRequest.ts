import type { DesignReviewRequest } from '@baton-ml/backstage-plugin-ml-models-common';
import { DateTime } from 'luxon';
import type { DesignReviewFields } from './DesignReviewFields';

const fromField = (text: string) => DateTime.fromISO(text).toUTC().toISO()!;

/**
 * What the form holds, as it is sent.
 *
 * @param unitRef - unit the meeting belongs to
 *
 * @internal
 */
export function toDesignReviewRequest(
  fields: DesignReviewFields,
  unitRef: string | undefined,
): DesignReviewRequest {
  const { state, handoffIds, attendees, decision } = fields;
  const minutes = fields.minutes.trim();
  return {
    heldAt: fromField(fields.heldAt),
    state,
    handoffIds,
    attendees,
    ...(unitRef ? { unitRef } : {}),
    ...(minutes ? { minutes } : {}),
    ...(decision ? { decision } : {}),
    ...(fields.nextAt ? { nextAt: fromField(fields.nextAt) } : {}),
  };
}
