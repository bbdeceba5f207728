import type { AuditorService } from '@backstage/backend-plugin-api';
import type { ChecklistUpgrades } from '../../handoffs/ChecklistUpgrades';
import type { DeploymentService } from '../../handoffs/DeploymentService';
import type { DesignReviewAgendaService } from '../../handoffs/DesignReviewAgendaService';
import type { DesignReviewService } from '../../handoffs/DesignReviewService';
import type { StartsEvidenceRuns } from '../../handoffs/StartsEvidenceRuns';
import type { GateService } from '../../handoffs/GateService';
import type { HandoffEvidenceService } from '../../handoffs/HandoffEvidenceService';
import type { HandoffListService } from '../../handoffs/HandoffListService';
import type { HandoffModels } from '../../handoffs/HandoffModels';
import type { HandoffPageService } from '../../handoffs/HandoffPageService';
import type { HandoffService } from '../../handoffs/HandoffService';
import type { HandoffStartService } from '../../handoffs/HandoffStartService';
import type { HandoffThreadService } from '../../handoffs/HandoffThreadService';
import type { HandoffGuard } from './HandoffGuard';

/**
 * What the routes of handoffs call.
 *
 * @internal
 */
export interface HandoffRouterOptions {
  auditor: AuditorService;
  deployments: DeploymentService;
  designReviewAgenda: DesignReviewAgendaService;
  designReviews: DesignReviewService;
  evidence: HandoffEvidenceService;
  gate: GateService;
  guard: HandoffGuard;
  lists: HandoffListService;
  modelReader: HandoffModels;
  now(): Date;
  pages: HandoffPageService;
  runs: StartsEvidenceRuns;
  start: HandoffStartService;
  threads: HandoffThreadService;
  upgrades: ChecklistUpgrades;
  writes: HandoffService;
}
