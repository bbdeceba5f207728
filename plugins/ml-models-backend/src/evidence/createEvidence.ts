import type {
  AuthService,
  LoggerService,
  UrlReaderService,
} from '@backstage/backend-plugin-api';
import type { Config } from '@backstage/config';
import { ServiceUnavailableError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { createStores } from '../database/createStores';
import type { VersionDetailsService } from '../inventory/VersionDetailsService';
import { createEvidenceCollection } from './createEvidenceCollection';
import type { JudgesOnCall } from './JudgesOnCall';
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
  /** Who shares the rotation of a model. */
  onCall?: JudgesOnCall;
  /** Collectors of modules. */
  registered: RegisteredCollectors;
  stores: ReturnType<typeof createStores>;
  urlReader: UrlReaderService;
}): {
  refresh: EvidenceRefresh;
  runs: EvidenceRuns;
  /** Who takes results in also asks for runs, so they are told later. */
  recordWith(recorder: EvidenceRecorder): void;
} {
  let taker: EvidenceRecorder | undefined;
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
      recordEvidence: async (id, results, at, subjectHash) => {
        if (!taker) throw new ServiceUnavailableError('Still starting');
        return taker.recordEvidence(id, results, at, subjectHash);
      },
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
  return {
    refresh,
    runs,
    recordWith(recorder) {
      taker = recorder;
    },
  };
}
