import {
  coreServices,
  createBackendModule,
  createServiceFactory,
  type PermissionsService,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { type Entity, stringifyEntityRef } from '@backstage/catalog-model';
import {
  type CatalogService,
  catalogServiceRef,
} from '@backstage/plugin-catalog-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { registrySourcesExtensionPoint } from '@baton-ml/backstage-plugin-ml-models-node';
import type { JsonObject } from '@backstage/types';
import type { Knex } from 'knex';
import mlModelsPlugin from '../index';
import { FakeRegistry } from './FakeRegistry';

/**
 * The catalog as the plugin meets it: entities a test adds and removes, what each caller may see of them, and the
 * refreshes it was asked for.
 */
export class TestCatalog {
  entities: Entity[] = [];
  readonly refreshed: string[] = [];
  /** Entity refs users may see; everything when undefined. Services see everything. */
  visible?: Set<string>;
  /** Answers nothing any more. */
  isDown = false;

  addDescriptor(
    name: string,
    spec: JsonObject = {},
    annotations: Record<string, string> = {
      'backstage.io/managed-by-location': 'url:https://git.example.com/x.yaml',
    },
  ): this {
    this.entities.push({
      apiVersion: 'ml-models/v1alpha1',
      kind: 'MlModel',
      metadata: { name, namespace: 'default', annotations },
      spec,
    });
    return this;
  }

  removeDescriptor(name: string): void {
    this.entities = this.entities.filter(item => item.metadata.name !== name);
  }

  asService(): CatalogService {
    const answer =
      (method: keyof CatalogService) =>
      async (...parameters: any[]) => {
        if (this.isDown) throw new Error('The catalog does not answer');
        const { principal } = parameters.at(-1).credentials;
        const entities =
          principal.type === 'user' && this.visible
            ? this.entities.filter(entity =>
                this.visible!.has(stringifyEntityRef(entity)),
              )
            : this.entities;
        if (method === 'refreshEntity') this.refreshed.push(parameters[0]);
        const mock = catalogServiceMock({ entities }) as any;
        return mock[method](...parameters);
      };
    return new Proxy({} as CatalogService, {
      get: (_, method) =>
        method === 'then' ? undefined : answer(method as keyof CatalogService),
    });
  }
}

/**
 * The real plugin on a real database, with a made-up registry `main`, and with permissions a test takes away.
 */
export async function startPlugin(
  knex: Knex,
  options: {
    config?: JsonObject;
    registries?: FakeRegistry[];
    catalog?: TestCatalog;
  } = {},
) {
  const registries = options.registries ?? [new FakeRegistry('main')];
  const catalog = options.catalog ?? new TestCatalog();
  const denied = new Set<string>();
  const audited: string[] = [];
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
        if (!catalog.visible || credentials.principal.type !== 'user') {
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

  const config = options.config ?? {
    mlModels: {
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
      mockServices.rootConfig.factory({ data: config }),
      mockServices.database.factory({ knex }),
      mockServices.auditor.mock({
        createEvent: async ({ eventId }) => ({
          success: async () => {
            audited.push(`${eventId} success`);
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
      createServiceFactory({
        service: coreServices.permissions,
        deps: {},
        factory: () => permissions,
      }),
      createServiceFactory({
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
    audited,
    catalog,
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
    /** Runs the claim job to its end. */
    claim: () => scheduler.triggerTask('claims'),
  };
}
