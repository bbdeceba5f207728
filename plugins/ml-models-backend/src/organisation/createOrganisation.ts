import type {
  AuthService,
  LoggerService,
  RootConfigService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { ConflictError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { EventsService } from '@backstage/plugin-events-node';
import type { NotificationService } from '@backstage/plugin-notifications-node';
import { INVENTORY_CHANGED_TOPIC } from '@baton-ml/backstage-plugin-ml-models-common';
import type { OnCallProvider } from '@baton-ml/backstage-plugin-ml-models-node';
import type { CatalogVisibility } from '../catalog/CatalogVisibility';
import type { createStores } from '../database/createStores';
import { MembershipCache } from './directory/MembershipCache';
import { OrganisationCatalog } from './directory/OrganisationCatalog';
import { OrganisationReader } from './directory/OrganisationReader';
import type { ReadHandoffFacts } from './HandoffFacts';
import { OrganisationImporter } from './jobs/OrganisationImporter';
import { ReviewReminder } from './jobs/ReviewReminder';
import { scheduleOrganisation } from './jobs/scheduleOrganisation';
import { SnapshotJob } from './jobs/SnapshotJob';
import { OnCallCover } from './onCall/OnCallCover';
import { OnCallMembership } from './onCall/OnCallMembership';
import { OnCallSync } from './onCall/OnCallSync';
import { PagerDutyProvider } from './onCall/pagerDuty/PagerDutyProvider';
import { readPagerDutySettings } from './onCall/pagerDuty/readPagerDutySettings';
import type { OrganisationExtensions } from './OrganisationExtensions';
import { OrganisationViews } from './OrganisationViews';
import { OrganisationVisibility } from './OrganisationVisibility';
import { readOrganisationSettings } from './readOrganisationSettings';
import { AllocationService } from './records/AllocationService';
import { AttestationService } from './records/AttestationService';
import { CapacityService } from './records/CapacityService';
import { OrganisationReviewService } from './records/OrganisationReviewService';
import { RecordWriter } from './records/RecordWriter';
import { SideRule } from './SideRule';
import { SystemOrganisationService } from './teams/SystemOrganisationService';
import { TeamService } from './teams/TeamService';
import { UnitDetailsService } from './units/UnitDetailsService';
import { UnitService } from './units/UnitService';

/** Annotations that name a rotation also where no pager is configured. */
const KNOWN_PAGER_ANNOTATIONS = [
  'pagerduty.com/service-id',
  'pagerduty.com/integration-key',
];

/** What the routes of the organisation call. @internal */
export type OrganisationServices = ReturnType<
  typeof createOrganisation
>['services'];

/**
 * Puts the organisation together: what the routes call, and the jobs.
 *
 * @internal
 */
export function createOrganisation(options: {
  auth: AuthService;
  catalogService: CatalogService;
  config: RootConfigService;
  events: EventsService;
  extensions: OrganisationExtensions;
  logger: LoggerService;
  notifications: NotificationService;
  now(): Date;
  /** The seam to handoffs. */
  readHandoffs: ReadHandoffFacts;
  scheduler: SchedulerService;
  stores: ReturnType<typeof createStores>;
  visibility: CatalogVisibility;
}) {
  const { config, extensions, logger, notifications, now } = options;
  const settings = readOrganisationSettings(config);
  const provider = createProvider(config, extensions);
  const stores = options.stores.organisation;
  const catalog = OrganisationCatalog.create({
    auth: options.auth,
    catalog: options.catalogService,
    pagerAnnotations: [
      ...new Set([
        ...(provider?.annotations ?? []),
        ...KNOWN_PAGER_ANNOTATIONS,
      ]),
    ],
  });
  const memberships = MembershipCache.create({ catalog, now });
  const reader = OrganisationReader.create({
    catalog,
    logger,
    memberships,
    now,
  });
  const views = OrganisationViews.create({
    reader,
    stores,
    readHandoffs: options.readHandoffs,
    settings,
    visibility: OrganisationVisibility.create(options),
    pagerType: provider?.type,
    now,
  });
  const sideRule = SideRule.create({ settings });
  const writer = RecordWriter.create(options.stores);
  const shared = { settings, sideRule, stores, views, writer };
  const units = UnitService.create(shared);
  return {
    services: {
      units,
      details: UnitDetailsService.create(shared),
      teams: TeamService.create(shared),
      systems: SystemOrganisationService.create(shared),
      capacity: CapacityService.create(shared),
      allocations: AllocationService.create(shared),
      attestations: AttestationService.create(shared),
      reviews: OrganisationReviewService.create(shared),
    },
    /** Who belongs to which group. */
    memberships,
    /** Who is in the rotation of a model. */
    onCall: OnCallMembership.create({
      attestations: stores.attestations,
      hasPager: provider !== undefined,
      now,
      reader,
      rotations: stores.rotations,
    }),
    /** Who shares the rotation of a model. */
    onCallCover: OnCallCover.create({
      attestations: stores.attestations,
      provider,
      reader,
    }),
    /** Begins to listen and to work on a schedule. */
    start: async () => {
      await options.events.subscribe({
        id: 'ml-models-organisation',
        topics: [INVENTORY_CHANGED_TOPIC],
        onEvent: async () => reader.invalidate(),
      });
      await scheduleOrganisation({
        importer: OrganisationImporter.create({
          ...shared,
          imports: extensions.imports,
          logger,
        }),
        hasImports: extensions.imports.length > 0,
        logger,
        now,
        onCall:
          provider &&
          OnCallSync.create({
            logger,
            provider,
            rotations: stores.rotations,
            views,
          }),
        reminder: ReviewReminder.create({
          logger,
          notifications,
          reminders: stores.reminders,
          units,
        }),
        scheduler: options.scheduler,
        snapshots: SnapshotJob.create({ snapshots: stores.snapshots, units }),
      });
    },
  };
}

function createProvider(
  config: RootConfigService,
  extensions: OrganisationExtensions,
): OnCallProvider | undefined {
  const settings = readPagerDutySettings(config);
  if (settings && extensions.provider) {
    throw new ConflictError(
      `The pager '${extensions.provider.type}' is set by a module, so mlModels.organisation.onCall.pagerDuty cannot be used as well`,
    );
  }
  return settings
    ? PagerDutyProvider.create({ settings })
    : extensions.provider;
}
