import type { EvidenceCollector } from '@baton-ml/backstage-plugin-ml-models-node';
import type { JudgesOnCall } from '../JudgesOnCall';
import type { EntityLookup } from '../repository/EntityLookup';
import type { ScmClients } from '../scm/ScmClients';
import { alertsCollector } from './alertsCollector';
import { createCatalogCollector } from './catalogCollector';
import {
  createCiChecksCollector,
  type RequiredChecks,
} from './ciChecksCollector';
import { compatibilityCollector } from './compatibilityCollector';
import { decisionLogCollector } from './decisionLogCollector';
import { driftCollector } from './driftCollector';
import { environmentCollector } from './environmentCollector';
import { handoffContractCollector } from './handoffContractCollector';
import { loadTestCollector } from './loadTestCollector';
import { modelCardCollector } from './modelCardCollector';
import { modelLockCollector } from './modelLockCollector';
import { registryFieldsCollector } from './registryFieldsCollector';
import { registryMetricsCollector } from './registryMetricsCollector';
import { registryRetrainingCollector } from './registryRetrainingCollector';
import { createRepositoryCommitCollector } from './repositoryCommitCollector';
import { rollbackCollector } from './rollbackCollector';
import { runbookCollector } from './runbookCollector';
import { servingCollector } from './servingCollector';
import { servingContractCollector } from './servingContractCollector';
import { sharedCodeCollector } from './sharedCodeCollector';

/**
 * The plugin's own collectors in the order they are asked: registry, repositories, CI, serving, catalog.
 *
 * @internal
 */
export function createCollectors(options: {
  entities: EntityLookup;
  onCall?: JudgesOnCall;
  requiredChecks: RequiredChecks;
  scm: ScmClients;
}): EvidenceCollector[] {
  const { entities, onCall, requiredChecks, scm } = options;
  return [
    registryFieldsCollector,
    registryMetricsCollector,
    registryRetrainingCollector,
    createRepositoryCommitCollector(scm),
    handoffContractCollector,
    environmentCollector,
    modelCardCollector,
    servingContractCollector,
    compatibilityCollector,
    modelLockCollector,
    loadTestCollector,
    alertsCollector,
    driftCollector,
    runbookCollector,
    rollbackCollector,
    sharedCodeCollector,
    decisionLogCollector,
    createCiChecksCollector({ required: requiredChecks, scm }),
    servingCollector,
    createCatalogCollector({ entities, onCall }),
  ];
}
