import type {
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import type { EventsService } from '@backstage/plugin-events-node';
import type { RegistrySource } from '@baton-ml/backstage-plugin-ml-models-node';
import type { CatalogVisibility } from '../catalog/CatalogVisibility';
import type { SourceSettings } from '../config/InventorySettings';
import type { createStores } from '../database/createStores';
import type { HandoffVisibility } from '../handoffs/HandoffVisibility';
import type { RegistryPeople } from '../people/RegistryPeople';
import { VisiblePeople } from '../people/VisiblePeople';
import { DeletionConfirmation } from './DeletionConfirmation';
import { FeedService } from './FeedService';
import { HistoryService } from './HistoryService';
import { ModelService } from './ModelService';
import { SourceDirectory } from './SourceDirectory';
import { SourceService } from './SourceService';
import { VersionDetailsService } from './VersionDetailsService';
import { VersionService } from './VersionService';

/**
 * What the routes call.
 *
 * @internal
 */
export function createServices(options: {
  events: EventsService;
  logger: LoggerService;
  now(): Date;
  scheduler: SchedulerService;
  settings: readonly SourceSettings[];
  /** By id. */
  sources: ReadonlyMap<string, RegistrySource>;
  stores: ReturnType<typeof createStores>;
  people: RegistryPeople;
  handoffVisibility: HandoffVisibility;
  visibility: CatalogVisibility;
}) {
  const { events, scheduler, settings, sources, stores, visibility } = options;
  const directory = SourceDirectory.create({ ...stores, settings });
  const people = VisiblePeople.create(options);
  const models = ModelService.create({
    models: stores.models,
    people,
    sources: directory,
    visibility,
  });
  const details = VersionDetailsService.create({
    ...options,
    sources,
    versions: stores.versions,
  });
  return {
    details,
    feed: FeedService.create({
      handoffs: stores.handoffs.handoffs,
      models: stores.models,
      runs: stores.runs,
      sourceIds: settings.map(({ id }) => id),
    }),
    history: HistoryService.create({
      ...stores,
      ...stores.handoffs,
      handoffVisibility: options.handoffVisibility,
      visibility,
    }),
    models,
    sources: SourceService.create({
      confirmation: DeletionConfirmation.create({
        events,
        stores: stores.sync,
      }),
      directory,
      models: stores.models,
      requestSync: (id, actor) => stores.sources.requestSync(id, actor),
      scheduler,
      versions: stores.versions,
      visibility,
    }),
    versions: VersionService.create({
      aliases: stores.aliases,
      details,
      models,
      people,
      versions: stores.versions,
    }),
  };
}
