import type {
  AuthService,
  HttpAuthService,
  LoggerService,
  PermissionsRegistryService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { ServiceUnavailableError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { EventsService } from '@backstage/plugin-events-node';
import type { NotificationService } from '@backstage/plugin-notifications-node';
import { createConditionTransformer } from '@backstage/plugin-permission-node';
import type { SignalsService } from '@backstage/plugin-signals-node';
import {
  type HandoffImport,
  handoffResourceRef,
} from '@baton-ml/backstage-plugin-ml-models-node';
import type { CatalogVisibility } from '../catalog/CatalogVisibility';
import type { ReadDecisions } from '../catalog/ReadDecisions';
import type { ModelCatalog } from '../catalog/ModelCatalog';
import type { HandoffSettings } from '../config/HandoffSettings';
import type { createStores } from '../database/createStores';
import type { MembershipCache } from '../organisation/directory/MembershipCache';
import type { RegistryPeople } from '../people/RegistryPeople';
import { HandoffGuard } from '../routers/handoffs/HandoffGuard';
import { toTimelineCursor } from '../routers/handoffs/createHandoffsRouter';
import type { HandoffRouterOptions } from '../routers/handoffs/HandoffRouterOptions';
import { DefaultHandoffAnnouncer } from './DefaultHandoffAnnouncer';
import { DeploymentService } from './DeploymentService';
import { DesignReviewAgendaService } from './DesignReviewAgendaService';
import { DesignReviewAnswers } from './DesignReviewAnswers';
import { DesignReviewService } from './DesignReviewService';
import { GateService } from './GateService';
import { HandoffCreation } from './HandoffCreation';
import { HandoffEvidenceService } from './HandoffEvidenceService';
import { HandoffListService } from './HandoffListService';
import { HandoffModels } from './HandoffModels';
import { HandoffPageService } from './HandoffPageService';
import { HandoffRecordReader } from './HandoffRecordReader';
import { HandoffService } from './HandoffService';
import { HandoffStartService } from './HandoffStartService';
import { HandoffSurroundingsReader } from './HandoffSurroundingsReader';
import { HandoffThreadService } from './HandoffThreadService';
import type { HandoffVisibility } from './HandoffVisibility';
import { HandoffVersions } from './HandoffVersions';
import { HandoffWatch } from './HandoffWatch';
import { HandoffWriter } from './HandoffWriter';
import type { KnowsOnCall } from './KnowsOnCall';
import { createHandoffImporter } from './imports/createHandoffImporter';
import { RepeatedRequests } from './RepeatedRequests';
import type { StartsEvidenceRuns } from './StartsEvidenceRuns';
import { ChecklistUpgrades } from './ChecklistUpgrades';

/**
 * Puts the handoff together: what the routes call, and what the jobs run.
 *
 * @internal
 */
export function createHandoffs(options: {
  auth: AuthService;
  catalog: ModelCatalog;
  catalogService: CatalogService;
  decisions: ReadDecisions;
  events: EventsService;
  handoffVisibility: HandoffVisibility;
  httpAuth: HttpAuthService;
  /** Histories that are replayed once. */
  imports: readonly HandoffImport[];
  logger: LoggerService;
  /** Who belongs to which group. */
  memberships: MembershipCache;
  notifications: NotificationService;
  now(): Date;
  /** Who is on call may stop what is in production. */
  onCall?: KnowsOnCall;
  people: RegistryPeople;
  permissions: PermissionsService;
  permissionsRegistry: PermissionsRegistryService;
  /** Collects evidence on demand. */
  runs?: StartsEvidenceRuns;
  settings: HandoffSettings;
  signals: SignalsService;
  stores: ReturnType<typeof createStores>;
  visibility: CatalogVisibility;
}) {
  const { catalog, catalogService, now, stores, visibility } = options;
  const settings = {
    ...options.settings,
    collectedItems: options.runs?.itemIds,
  };
  const { models, transaction, versions } = stores;
  const shared = {
    ...stores.handoffs,
    announcer: DefaultHandoffAnnouncer.create({
      ...options,
      refresh: ref => catalog.refresh([ref]),
      settings,
    }),
    events: stores.events,
    handoffVisibility: options.handoffVisibility,
    logger: options.logger,
    modelReader: HandoffModels.create({
      ...options,
      catalog: catalogService,
      models,
    }),
    models,
    onCall: options.onCall,
    organisation: options.memberships.within(settings.membershipMaxAge),
    records: HandoffRecordReader.create(stores.handoffs),
    repeated: RepeatedRequests.create(stores.handoffs),
    settings,
    surroundings: HandoffSurroundingsReader.create({
      people: options.people,
      settings,
      versions,
    }),
    transaction,
    versions,
    visibility,
  };
  const writer = HandoffWriter.create(shared);
  const upgrades = ChecklistUpgrades.create(shared);
  const watch = HandoffWatch.create({ ...shared, writer });
  const gate = GateService.create(shared);
  const deployments = DeploymentService.create({
    ...shared,
    gate,
    supersedeOlder: (newer, at) => watch.supersedeOlder(newer, at),
    writer,
  });
  const creation = HandoffCreation.create({ ...shared, writer });
  const pages = HandoffPageService.create({ ...shared, toTimelineCursor });
  const evidence = HandoffEvidenceService.create({ ...shared, writer });
  const answers = DesignReviewAnswers.create({ ...shared, pages });
  const routes: Omit<HandoffRouterOptions, 'auditor'> = {
    deployments,
    designReviewAgenda: DesignReviewAgendaService.create({
      ...shared,
      answers,
    }),
    designReviews: DesignReviewService.create({ ...shared, answers }),
    evidence,
    gate,
    guard: HandoffGuard.create({
      ...options,
      handoffs: shared.handoffs,
      toCriteria: createConditionTransformer(
        options.permissionsRegistry.getPermissionRuleset(handoffResourceRef),
      ),
    }),
    lists: HandoffListService.create(shared),
    modelReader: shared.modelReader,
    now,
    pages,
    runs: options.runs ?? {
      itemIds: new Set(),
      start: () => {
        throw new ServiceUnavailableError(
          'No collectors of evidence are set up',
        );
      },
    },
    start: HandoffStartService.create(shared),
    threads: HandoffThreadService.create({ ...shared, writer }),
    upgrades,
    writes: HandoffService.create({
      ...shared,
      creation,
      deployments,
      upgrades,
      versions: HandoffVersions.create(shared),
      writer,
    }),
  };
  const importer = createHandoffImporter({
    ...shared,
    imports: options.imports,
    memberships: options.memberships,
    pages,
    refresh: ref => catalog.refresh([ref]),
  });
  return {
    evidence,
    importer,
    repeated: shared.repeated,
    routes,
    settings,
    watch,
  };
}
