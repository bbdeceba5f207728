import type {
  HandoffThreshold,
  InventoryVersion,
  InventoryVersionDetails,
  Looked,
  MlModelEntity,
  MlModelRiskTier,
  ModelSignature,
} from '@baton-ml/backstage-plugin-ml-models-common';
import type { JsonObject } from '@backstage/types';
import type { RepositoryFiles } from './RepositoryFiles';

/**
 * A version that serves in some environment.
 *
 * @public
 */
export interface ServedVersion {
  /** Label of the version. */
  version: string;
  /** Where it serves, for example `production`. */
  environment: string;
  /** What people call the endpoint. */
  endpoint: string;
  /** `sha256:…`, absent when the deployment does not tell. */
  digest?: string;
  /** Page of the deployment, http or https. */
  url?: string;
}

/**
 * The contract that was in production before.
 *
 * @public
 */
export interface PreviousHandoff {
  /** Id of the handoff. */
  handoffId: string;
  /** Label of its version. */
  version: string;
  /** Signature of that version. */
  signature?: ModelSignature;
  /** JSON Schemas of its serving contract. */
  schemas?: { input?: JsonObject; output?: JsonObject };
}

/**
 * Other versions of the same registered model, from the inventory. Never throws: what cannot be told is `unknown`.
 *
 * @public
 */
export interface EvidenceVersions {
  /** The version a production alias points to, unless it is the pinned one. */
  champion(): Promise<Looked<InventoryVersionDetails>>;
  /** The newest versions, at most 100. */
  newest(): Promise<Looked<InventoryVersion[]>>;
  /** One version by its label, with everything known about it. */
  find(label: string): Promise<Looked<InventoryVersionDetails>>;
}

/**
 * What a collector is asked.
 *
 * @public
 */
export interface EvidenceRequest {
  /** Id of the handoff. */
  handoffId: string;
  /** Entity ref of the model. */
  entityRef: string;
  /** The model in the catalog; absent when it is gone or the catalog does not answer. */
  entity?: MlModelEntity;
  /** The two sides as the handoff has them, entity refs of groups. */
  teams: { dataScience?: string; engineering?: string };
  /** Key under `mlModels.sources`. */
  sourceId: string;
  /** The registry's exact id of the registered model. */
  registeredModel: string;
  /** Label of the pinned version; absent in a draft without one. */
  versionLabel?: string;
  /** The pinned version; absent when none is pinned, or the inventory does not have it. */
  version?: InventoryVersionDetails;
  /** Tier the gates follow from. */
  riskTier: MlModelRiskTier;
  /** Where it is to be deployed, for example `production`. */
  environment: string;
  /** What the design review agreed on; absent when there was none, then `handoff.yaml` counts. */
  thresholds?: HandoffThreshold[];
  /** Items that are wanted; findings for others are dropped. */
  itemIds: ReadonlySet<string>;
  /** The time of the run. */
  now: Date;
  /** Ends the run; what does not listen is left behind and counts as `unknown`. */
  signal: AbortSignal;
  /** What serves in the environment; `unknown` without an inventory of deployments. */
  served: Looked<ServedVersion[]>;
  /** The handoff that was in production before, if any. */
  previous?: PreviousHandoff;
  /** Files of the two repositories. */
  repository: RepositoryFiles;
  /** Other versions of the model. */
  versions: EvidenceVersions;
}
