import type {
  AuthService,
  LoggerService,
  UrlReaderService,
} from '@backstage/backend-plugin-api';
import type { Config } from '@backstage/config';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { createStores } from '../database/createStores';
import type { VersionDetailsService } from '../inventory/VersionDetailsService';
import { createEvidenceCollection } from './createEvidenceCollection';
import { EvidenceRefresh } from './jobs/EvidenceRefresh';
import { type EvidenceRecorder, EvidenceRuns } from './jobs/EvidenceRuns';
import { ReportedVersions } from './jobs/ReportedVersions';
import { readEvidenceSettings } from './readEvidenceSettings';
import type { RegisteredCollectors } from './RegisteredCollectors';

/**
 * Puts the collection of evidence together: runs that somebody asks for, and the job that keeps evidence fresh.
 *
 * @internal
 */
export function createEvidence(options: {
  auth: AuthService;
  catalogService: CatalogService;
  config: Config;
  details: VersionDetailsService;
  logger: LoggerService;
  now(): Date;
  /** Collectors of modules. */
  registered: RegisteredCollectors;
  /** Asked with the first results: what takes them in also asks for runs. */
  recorder(): EvidenceRecorder;
  stores: ReturnType<typeof createStores>;
  urlReader: UrlReaderService;
}): { refresh: EvidenceRefresh; runs: EvidenceRuns } {
  const { models, versions } = options.stores;
  const { deployments, evidenceAges, handoffs } = options.stores.handoffs;
  const settings = readEvidenceSettings(options.config);
  const runs = EvidenceRuns.create({
    ...options,
    collection: createEvidenceCollection({
      ...options,
      catalog: options.catalogService,
      models,
      served: ReportedVersions.create({ deployments }),
      settings,
      versions,
    }),
    handoffs,
    recorder: {
      recordEvidence: (id, results, at) =>
        options.recorder().recordEvidence(id, results, at),
    },
  });
  const refresh = EvidenceRefresh.create({
    ...options,
    ages: evidenceAges,
    handoffs,
    models,
    refreshHours: settings.refreshHours,
    runs,
  });
  return { refresh, runs };
}
