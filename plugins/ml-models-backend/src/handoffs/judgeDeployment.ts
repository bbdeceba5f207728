import type { StoredDeployment } from '../database/handoffs/handoffRows';
import type { StoredHandoff } from '../database/handoffs/StoredHandoff';
import { decideForHandoff } from './GateService';

/** A report that has not been compared with a handoff yet. @internal */
export type ReportedDeployment = Omit<
  StoredDeployment,
  'approved' | 'handoffId' | 'reasons'
>;

/**
 * Whether what is reported was approved. That something stopped needs no approval.
 *
 * @internal
 */
export function judgeDeployment(
  handoff: StoredHandoff | undefined,
  reported: ReportedDeployment,
  now: Date,
): StoredDeployment {
  const { decision, reasons } =
    reported.status === 'in-production'
      ? decideForHandoff(handoff, reported, now)
      : { decision: 'allow', reasons: ['Nothing was deployed.'] };
  return {
    ...reported,
    handoffId: handoff?.id,
    approved: decision === 'allow',
    reasons,
  };
}
