import type {
  HandoffThreshold,
  MlModelRiskTier,
} from '@baton-ml/backstage-plugin-ml-models-common';
import type { PreviousHandoff } from '@baton-ml/backstage-plugin-ml-models-node';

/**
 * The handoff evidence is collected for, as far as its own row tells.
 *
 * @internal
 */
export interface EvidenceSubject {
  handoffId: string;
  entityRef: string;
  environment: string;
  riskTier: MlModelRiskTier;
  teams: { dataScience?: string; engineering?: string };
  /** Row of the registered model; absent when the model is in no registry. */
  modelId?: string;
  /** Row of the pinned version; absent while none is pinned. */
  versionId?: string;
  versionLabel?: string;
  /** Key under `mlModels.sources`. */
  sourceId: string;
  /** The registry's exact id of the registered model. */
  registeredModel: string;
  /** What the design review agreed on; absent when there was none. */
  thresholds?: HandoffThreshold[];
  previous?: PreviousHandoff;
}
