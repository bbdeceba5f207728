import type { AuthService } from '@backstage/backend-plugin-api';
import type { Config } from '@backstage/config';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { CatalogVisibility } from '../../catalog/CatalogVisibility';
import type { createStores } from '../../database/createStores';
import { EntityLookup } from '../repository/EntityLookup';
import { ScmClients } from '../scm/ScmClients';
import { RepositoryChecksReader } from './RepositoryChecksReader';
import { RepositoryChecksService } from './RepositoryChecksService';

/**
 * The checks of the repositories of a model, from the plugin's services.
 *
 * @internal
 */
export function createRepositoryChecks(options: {
  auth: AuthService;
  catalogService: CatalogService;
  config: Config;
  now(): Date;
  stores: ReturnType<typeof createStores>;
  visibility: CatalogVisibility;
}): RepositoryChecksService {
  const entities = EntityLookup.create({
    auth: options.auth,
    catalog: options.catalogService,
  });
  return RepositoryChecksService.create({
    ...options,
    ...options.stores,
    entities,
    reader: RepositoryChecksReader.create({
      entities,
      scm: ScmClients.fromConfig(options.config),
    }),
  });
}
