import type {
  AuthService,
  LoggerService,
  UrlReaderService,
} from '@backstage/backend-plugin-api';
import type { Config } from '@backstage/config';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { ModelStore } from '../database/models/ModelStore';
import type { VersionStore } from '../database/versions/VersionStore';
import type { VersionDetailsService } from '../inventory/VersionDetailsService';
import { createCollectors } from './collectors/createCollectors';
import type { JudgesOnCall } from './JudgesOnCall';
import type { EvidenceSettings } from './readEvidenceSettings';
import type { RegisteredCollectors } from './RegisteredCollectors';
import { EntityLookup } from './repository/EntityLookup';
import { EvidenceCollection } from './runner/EvidenceCollection';
import { EvidenceRunner } from './runner/EvidenceRunner';
import type { ServedVersions } from './runner/ServedVersions';
import { ScmClients } from './scm/ScmClients';

/**
 * Everything that collects evidence, from the plugin's services.
 *
 * @internal
 */
export function createEvidenceCollection(options: {
  auth: AuthService;
  catalog: CatalogService;
  config: Config;
  details: VersionDetailsService;
  logger: LoggerService;
  models: ModelStore;
  onCall?: JudgesOnCall;
  registered: RegisteredCollectors;
  served: ServedVersions;
  settings: EvidenceSettings;
  urlReader: UrlReaderService;
  versions: VersionStore;
}): EvidenceCollection {
  const { requiredChecks, validityHours } = options.settings;
  const entities = EntityLookup.create(options);
  const scm = ScmClients.fromConfig(options.config);
  const own = createCollectors({
    entities,
    onCall: options.onCall,
    requiredChecks,
    scm,
  });
  return EvidenceCollection.create({
    ...options,
    entities,
    scm,
    runner: EvidenceRunner.create({
      collectors: options.registered.list(own, options),
      logger: options.logger,
      validityHours,
    }),
  });
}
