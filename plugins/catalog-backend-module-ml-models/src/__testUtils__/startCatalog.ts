import {
  coreServices,
  createBackendModule,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  createMockDirectory,
  mockCredentials,
  mockServices,
  startTestBackend,
  type TestDatabases,
} from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import {
  catalogProcessingExtensionPoint,
  type EntityProviderConnection,
} from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { INVENTORY_CHANGED_TOPIC } from '@baton-ml/backstage-plugin-ml-models-common';
import catalogModuleMlModels from '../index';
import { PROVIDER_TASK_ID } from '../provider/MlModelEntityProvider';
import { FakeInventory } from './FakeInventory';

/** Annotation that tells which location made an entity. */
export const LOCATION = 'backstage.io/managed-by-location';

/** A real catalog with the module, a fake inventory behind HTTP, one descriptor file and one more provider. */
export async function startCatalog(options: {
  knex: Awaited<ReturnType<TestDatabases['init']>>;
  directory: ReturnType<typeof createMockDirectory>;
  mlModels?: { catalog: object };
}) {
  const inventory = new FakeInventory();
  const scheduler = mockServices.scheduler();
  const events = mockServices.events();
  const file = options.directory.resolve('catalog-info.yaml');
  /** JSON is YAML. */
  const declare = (...entities: Entity[]) =>
    options.directory.setContent({
      'catalog-info.yaml': entities.map(each => JSON.stringify(each)).join('\n---\n'), // prettier-ignore
    });
  const anchor = {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: { name: 'declared' },
    spec: { type: 'team', children: [] },
  };
  declare(anchor);

  let others: EntityProviderConnection | undefined;
  const backend = await startTestBackend({
    features: [
      catalogPlugin,
      catalogModuleMlModels,
      inventory.plugin(),
      createBackendModule({
        pluginId: 'catalog',
        moduleId: 'others',
        register: reg =>
          reg.registerInit({
            deps: { catalog: catalogProcessingExtensionPoint },
            init: async ({ catalog }) =>
              catalog.addEntityProvider({
                getProviderName: () => 'others',
                connect: async connection => {
                  others = connection;
                },
              }),
          }),
      }),
      createServiceFactory({
        service: coreServices.scheduler,
        deps: {},
        factory: () => scheduler,
      }),
      createServiceFactory({
        service: eventsServiceRef,
        deps: {},
        factory: () => events,
      }),
      mockServices.database.factory({ knex: options.knex }),
      mockServices.rootConfig.factory({
        data: {
          backend: { baseUrl: 'http://localhost' },
          catalog: {
            processingInterval: { seconds: 1 },
            rules: [{ allow: ['Group', 'MlModel', 'Location'] }],
            locations: [{ type: 'file', target: file }],
          },
          mlModels: {
            sources: { main: { type: 'mlflow' } },
            owners: { default: 'group:default/unowned' },
            ...options.mlModels,
          },
        },
      }),
    ],
  });

  const call = (path: string, init: RequestInit = {}) =>
    fetch(`http://localhost:${backend.server.port()}/api/catalog${path}`, {
      ...init,
      headers: {
        Authorization: mockCredentials.user.header(),
        'Content-Type': 'application/json',
      },
    });
  const find = async (filter: string): Promise<Entity[]> =>
    (await call(`/entities?filter=${encodeURIComponent(filter)}`)).json();
  const get = async (name: string): Promise<Entity | undefined> =>
    (await find(`kind=mlmodel,metadata.name=${name}`))[0];
  /** Asks until the entity is as wanted; says what it was like when it never is. */
  const until = async (
    name: string,
    isWanted: (entity: Entity | undefined) => boolean,
  ) => {
    let entity: Entity | undefined;
    for (let attempt = 0; attempt < 200; attempt++) {
      entity = await get(name);
      if (isWanted(entity)) return entity;
      await new Promise(resolve => setTimeout(resolve, 100));
    }
    throw new Error(`${name} never came to be: ${JSON.stringify(entity)}`);
  };
  const fullRead = () =>
    events.publish({ topic: INVENTORY_CHANGED_TOPIC, eventPayload: {} });
  let round = 0;

  return {
    backend,
    inventory,
    file,
    declare: (...entities: Entity[]) => declare(anchor, ...entities),
    find,
    get,
    until,
    fullRead,
    delta: (since: string) =>
      events.publish({
        topic: INVENTORY_CHANGED_TOPIC,
        eventPayload: { sourceId: 'main', since },
      }),
    /** Ends when a change made after everything else has come through the provider and the catalog. */
    settled: async () => {
      round += 1;
      const title = `round ${round}`;
      inventory.put('landmark', { name: title });
      await fullRead();
      await until('landmark', entity => entity?.metadata.title === title);
    },
    removeOrphans: () => scheduler.triggerTask('catalog_orphan_cleanup'),
    provide: (entities: Entity[]) =>
      others!.applyMutation({
        type: 'full',
        entities: entities.map(entity => ({
          locationKey: 'others',
          entity: {
            ...entity,
            metadata: {
              ...entity.metadata,
              annotations: {
                [LOCATION]: 'url:https://example.com/catalog-info.yaml',
                'backstage.io/managed-by-origin-location':
                  'url:https://example.com/catalog-info.yaml',
              },
            },
          },
        })),
      }),
    validate: async (entity: object) => {
      const response = await call('/validate-entity', {
        method: 'POST',
        body: JSON.stringify({
          entity,
          location: 'url:https://example.com/catalog-info.yaml',
        }),
      });
      return { status: response.status, text: await response.text() };
    },
    startProvider: () => scheduler.triggerTask(PROVIDER_TASK_ID),
    stop: () => backend.stop(),
  };
}
