import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { notificationService } from '@backstage/plugin-notifications-node';
import { isResourcePermission } from '@backstage/plugin-permission-common';
import { createConditionTransformer } from '@backstage/plugin-permission-node';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import {
  mlModelsPermissions,
  RESOURCE_TYPE_HANDOFF,
} from '@baton-ml/backstage-plugin-ml-models-common';
import {
  evidenceCollectorsExtensionPoint,
  handoffImportsExtensionPoint,
  handoffResourceRef,
  handoffRules,
  onCallProviderExtensionPoint,
  organisationImportsExtensionPoint,
  registrySourcesExtensionPoint,
} from '@baton-ml/backstage-plugin-ml-models-node';
import { CatalogVisibility } from './catalog/CatalogVisibility';
import { ReadDecisions } from './catalog/ReadDecisions';
import { ModelCatalog } from './catalog/ModelCatalog';
import { ClaimService } from './claims/ClaimService';
import { readHandoffSettings } from './config/readHandoffSettings';
import { readInventorySettings } from './config/readInventorySettings';
import { applyMigrations } from './database/applyMigrations';
import { createStores } from './database/createStores';
import { readHandoffFacts } from './database/organisation/readHandoffFacts';
import { createRepositoryChecks } from './evidence/checks/createRepositoryChecks';
import { createEvidence } from './evidence/createEvidence';
import { RegisteredCollectors } from './evidence/RegisteredCollectors';
import { createHandoffs } from './handoffs/createHandoffs';
import { HandoffVisibility } from './handoffs/HandoffVisibility';
import { HandoffImports } from './handoffs/imports/HandoffImports';
import { toHandoffResource } from './handoffs/toHandoffResource';
import { createServices } from './inventory/createServices';
import { scheduleClaims } from './jobs/scheduleClaims';
import { scheduleEvidence } from './jobs/scheduleEvidence';
import { scheduleHandoffs } from './jobs/scheduleHandoffs';
import { scheduleSyncs } from './jobs/scheduleSyncs';
import { RegistryPeople } from './people/RegistryPeople';
import { createRefAssigner } from './naming/createRefAssigner';
import { createOrganisation } from './organisation/createOrganisation';
import { OrganisationExtensions } from './organisation/OrganisationExtensions';
import { createRouter } from './routers/createRouter';
import { RouteGuard } from './routers/RouteGuard';
import { createSources } from './sources/createSources';
import { mlflowSourceFactory } from './sources/mlflow';
import { RegisteredFactories } from './sources/RegisteredFactories';
import { InventorySync } from './sync/InventorySync';

/**
 * The `ml-models` backend: inventory of registered models and the HTTP API.
 *
 * @public
 */
export const mlModelsPlugin = createBackendPlugin({
  pluginId: 'ml-models',
  register(env) {
    const factories = RegisteredFactories.create();
    factories.addFactory(mlflowSourceFactory);
    env.registerExtensionPoint(registrySourcesExtensionPoint, factories);
    const extensions = OrganisationExtensions.create();
    env.registerExtensionPoint(onCallProviderExtensionPoint, extensions);
    env.registerExtensionPoint(organisationImportsExtensionPoint, extensions);
    const collectors = RegisteredCollectors.create();
    env.registerExtensionPoint(evidenceCollectorsExtensionPoint, collectors);

    const handoffImports = HandoffImports.create();
    env.registerExtensionPoint(handoffImportsExtensionPoint, handoffImports);

    env.registerInit({
      deps: {
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        catalogService: catalogServiceRef,
        config: coreServices.rootConfig,
        database: coreServices.database,
        events: eventsServiceRef,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        logger: coreServices.logger,
        notifications: notificationService,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        scheduler: coreServices.scheduler,
        signals: signalsServiceRef,
        urlReader: coreServices.urlReader,
      },
      async init(deps) {
        const { catalogService, events, logger, scheduler } = deps;
        const now = () => new Date();
        const {
          people: peopleSettings,
          sources: settings,
          rules,
        } = readInventorySettings(deps.config, factories.types());
        const sources = createSources({
          settings,
          factories: factories.byType,
          logger,
        });
        const knex = await applyMigrations(deps.database);
        const stores = createStores({ knex, keyMetrics: rules.keyMetrics });
        await stores.sources.ensure(settings);

        const catalog = ModelCatalog.create({
          ...deps,
          catalog: catalogService,
        });
        const refs = createRefAssigner({
          catalog,
          logger,
          models: stores.sync.models,
          settings,
        });
        const sync = InventorySync.create({
          stores: stores.sync,
          refs,
          rules,
          logger,
          now,
        });
        const claims = ClaimService.create({ ...stores, catalog, refs });
        const people = RegistryPeople.create({
          auth: deps.auth,
          catalog: catalogService,
          now,
          settings: peopleSettings,
        });
        const decisions = ReadDecisions.create(deps);
        const visibility = CatalogVisibility.create({
          decisions,
          catalog: catalogService,
        });
        deps.permissionsRegistry.addPermissions(
          mlModelsPermissions.filter(
            permission => !isResourcePermission(permission),
          ),
        );
        deps.permissionsRegistry.addResourceType({
          resourceRef: handoffResourceRef,
          permissions: mlModelsPermissions.filter(permission =>
            isResourcePermission(permission, RESOURCE_TYPE_HANDOFF),
          ),
          rules: Object.values(handoffRules),
          getResources: async ids => {
            const found = await stores.handoffs.handoffs.findByIds(ids);
            const byId = new Map(found.map(handoff => [handoff.id, handoff]));
            return ids.map(id => toHandoffResource(byId.get(id)));
          },
        });
        const organisation = createOrganisation({
          ...deps,
          extensions,
          now,
          readHandoffs: () => readHandoffFacts(knex),
          stores,
          visibility,
        });
        const handoffSettings = readHandoffSettings(deps.config);
        const handoffVisibility = HandoffVisibility.create({
          decisions,
          handoffs: stores.handoffs.handoffs,
          organisation: organisation.memberships.within(
            handoffSettings.membershipMaxAge,
          ),
          settings: handoffSettings,
          toCriteria: createConditionTransformer(
            deps.permissionsRegistry.getPermissionRuleset(handoffResourceRef),
          ),
          visibility,
        });
        const services = createServices({
          handoffVisibility,
          events,
          logger,
          now,
          people,
          scheduler,
          settings,
          sources,
          stores,
          visibility,
        });
        const evidence = createEvidence({
          ...deps,
          details: services.details,
          now,
          onCall: organisation.onCallCover,
          registered: collectors,
          stores,
        });
        const handoffs = createHandoffs({
          ...deps,
          catalog,
          decisions,
          handoffVisibility,
          imports: handoffImports.all,
          settings: handoffSettings,
          memberships: organisation.memberships,
          onCall: organisation.onCall,
          now,
          people,
          runs: evidence.runs,
          stores,
          visibility,
        });
        evidence.recordWith(handoffs.evidence);
        deps.httpRouter.use(
          createRouter({
            ...services,
            auditor: deps.auditor,
            guard: RouteGuard.create({ ...deps, decisions }),
            handoffs: handoffs.routes,
            organisation: organisation.services,
            repositoryChecks: createRepositoryChecks({
              ...deps,
              now,
              stores,
              visibility,
            }),
          }),
        );
        await scheduleSyncs({
          ...deps,
          catalog,
          isRequested: id => stores.sources.isSyncRequested(id),
          now,
          settings,
          sources,
          sync,
        });
        await scheduleClaims({ ...deps, catalog, claims, now });
        await scheduleHandoffs({ ...deps, ...handoffs, now });
        await scheduleEvidence({
          ...deps,
          ...evidence,
          handoffs: stores.handoffs.handoffs,
        });
        await organisation.start();
      },
    });
  },
});
