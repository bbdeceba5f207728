import { authServiceFactory } from '@backstage/backend-defaults/auth';
import { httpAuthServiceFactory } from '@backstage/backend-defaults/httpAuth';
import { permissionsServiceFactory } from '@backstage/backend-defaults/permissions';
import { schedulerServiceFactory } from '@backstage/backend-defaults/scheduler';
import {
  type BackendFeature,
  coreServices,
  createBackendModule,
  createServiceFactory,
  type PermissionsService,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import {
  AuthorizeResult,
  type PermissionCondition,
  type PermissionCriteria,
} from '@backstage/plugin-permission-common';
import { registrySourcesExtensionPoint } from '@baton-ml/backstage-plugin-ml-models-node';
import type { JsonObject } from '@backstage/types';
import type { Knex } from 'knex';
import mlModelsPlugin from '../index';
import { FakeRegistry } from './FakeRegistry';
import { TestCatalog } from './TestCatalog';

/**
 * The real plugin on a real database, with a made-up registry `main`, and with permissions a test takes away.
 */
export async function startPlugin(
  knex: Knex,
  options: {
    config?: JsonObject;
    /** `mlModels.handoff`. */
    handoff?: JsonObject;
    /** Hosts of repositories, `integrations`. */
    integrations?: JsonObject;
    /** How logins become people. */
    people?: JsonObject;
    registries?: FakeRegistry[];
    catalog?: TestCatalog;
    /** The platform's own scheduler with its lock in the database, instead of one a test triggers. */
    hasRealScheduler?: boolean;
    /** `backend.auth.externalAccess`, with the platform's own credentials and permissions instead of made-up ones. */
    externalAccess?: JsonObject[];
    /** Modules and services on top. */
    features?: BackendFeature[];
  } = {},
) {
  const registries = options.registries ?? [new FakeRegistry('main')];
  const catalog = options.catalog ?? new TestCatalog();
  const denied = new Set<string>();
  /** What a policy leaves of handoffs, by permission. */
  const conditions = new Map<string, PermissionCriteria<PermissionCondition>>();
  const audited: string[] = [];
  /** What lines of the audit log carry, of acts that succeeded. */
  const auditMeta: JsonObject[] = [];
  const published: any[] = [];
  const scheduler = mockServices.scheduler();
  const logger = mockServices.logger.mock();
  logger.child.mockReturnValue(logger);

  const permissions: PermissionsService = {
    authorize: async requests =>
      requests.map(({ permission }) => ({
        result: denied.has(permission.name)
          ? AuthorizeResult.DENY
          : AuthorizeResult.ALLOW,
      })),
    authorizeConditional: async (requests, { credentials }: any) =>
      requests.map(({ permission }) => {
        if (denied.has(permission.name))
          return { result: AuthorizeResult.DENY };
        const left = conditions.get(permission.name);
        if (left && permission.type === 'resource') {
          return {
            result: AuthorizeResult.CONDITIONAL,
            pluginId: 'ml-models',
            resourceType: permission.resourceType,
            conditions: left,
          };
        }
        if (
          !catalog.visible ||
          // Only what is decided about a resource can depend on it.
          permission.type !== 'resource' ||
          permission.resourceType !== 'catalog-entity' ||
          credentials.principal.type !== 'user'
        ) {
          return { result: AuthorizeResult.ALLOW };
        }
        return {
          result: AuthorizeResult.CONDITIONAL,
          pluginId: 'catalog',
          resourceType: 'catalog-entity',
          conditions: {
            rule: 'IS_ENTITY_OWNER',
            resourceType: 'catalog-entity',
            params: { claims: ['user:default/mock'] },
          },
        };
      }),
  };

  const fakeType = createBackendModule({
    pluginId: 'ml-models',
    moduleId: 'fake-registry',
    register(env) {
      env.registerInit({
        deps: { sources: registrySourcesExtensionPoint },
        async init({ sources }) {
          sources.addFactory({
            type: 'fake',
            create: ({ id }) => registries.find(item => item.id === id)!,
          });
        },
      });
    },
  });

  const { externalAccess } = options;
  const config = options.config ?? {
    ...(externalAccess && {
      backend: { auth: { externalAccess } },
      permission: { enabled: true },
    }),
    ...(options.integrations && { integrations: options.integrations }),
    mlModels: {
      ...(options.people && { people: options.people }),
      ...(options.handoff && { handoff: options.handoff }),
      sources: Object.fromEntries(
        registries.map(({ id }) => [
          id,
          {
            type: 'fake',
            title: `Registry ${id}`,
            baseUrl: 'https://user:secret@registry.example.com/base/',
            sample: true,
          },
        ]),
      ),
    },
  };
  const { server } = await startTestBackend({
    features: [
      mlModelsPlugin,
      fakeType,
      ...(options.features ?? []),
      mockServices.rootConfig.factory({ data: config }),
      mockServices.database.factory({ knex }),
      mockServices.auditor.mock({
        createEvent: async ({ eventId }) => ({
          success: async more => {
            audited.push(`${eventId} success`);
            auditMeta.push({ eventId, ...more?.meta });
          },
          fail: async () => {
            audited.push(`${eventId} fail`);
          },
        }),
      }).factory,
      mockServices.events.mock({
        publish: async event => {
          published.push(event);
        },
      }).factory,
      createServiceFactory({
        service: catalogServiceRef,
        deps: {},
        factory: () => catalog.asService(),
      }),
      ...(externalAccess
        ? [
            authServiceFactory,
            httpAuthServiceFactory,
            permissionsServiceFactory,
          ]
        : [
            createServiceFactory({
              service: coreServices.permissions,
              deps: {},
              factory: () => permissions,
            }),
          ]),
      options.hasRealScheduler
        ? schedulerServiceFactory
        : createServiceFactory({
            service: coreServices.scheduler,
            deps: {},
            factory: () => scheduler,
          }),
      createServiceFactory({
        service: coreServices.logger,
        deps: {},
        factory: () => logger,
      }),
    ],
  });
  return {
    auditMeta,
    audited,
    catalog,
    conditions,
    denied,
    knex,
    logger,
    published,
    registry: registries[0],
    registries,
    scheduler,
    server,
    /** Runs the sync of a source to its end, as the scheduler would. */
    sync: (id: string = 'main') => scheduler.triggerTask(`sync-${id}`),
    /** Runs the job that compares handoffs with what is there. */
    watch: () => scheduler.triggerTask('handoffs'),
    /** Runs the claim job to its end. */
    claim: () => scheduler.triggerTask('claims'),
  };
}
