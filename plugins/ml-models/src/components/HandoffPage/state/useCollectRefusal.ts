import { usePermission } from '@backstage/plugin-permission-react';
import {
  handoffAnswerPermission,
  OPEN_HANDOFF_STATES,
} from '@baton-ml/backstage-plugin-ml-models-common';
import type { Handoff } from '@baton-ml/backstage-plugin-ml-models-common';
import { useTranslate } from '../../../hooks/useTranslate';

/**
 * Why a person cannot have evidence collected: the handoff has ended, or a policy keeps them from it; undefined when
 * they can.
 *
 * @internal
 */
export function useCollectRefusal(
  handoff: Handoff | undefined,
): string | undefined {
  const { t } = useTranslate();
  const { allowed, loading } = usePermission({
    permission: handoffAnswerPermission,
    resourceRef: handoff?.summary.id,
  });
  if (!handoff) return undefined;
  if (!OPEN_HANDOFF_STATES.includes(handoff.summary.state)) {
    return t('handoffEvidence.ended', {
      state: t(`handoffState.${handoff.summary.state}`),
    });
  }
  if (loading || allowed) return undefined;
  return t('handoffEvidence.forbidden', {
    permission: handoffAnswerPermission.name,
  });
}
