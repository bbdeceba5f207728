import type {
  AuthService,
  PermissionsService,
  UrlReaderService,
} from '@backstage/backend-plugin-api';
import type { ScmIntegrations } from '@backstage/integration';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { MlModelsApi } from '@baton-ml/backstage-plugin-ml-models-common';

/** What the actions work with. */
export interface ActionServices {
  auth: AuthService;
  catalog: CatalogService;
  /** Hosts the portal is configured for; no other one is ever contacted. */
  integrations: ScmIntegrations;
  mlModels: MlModelsApi;
  permissions: PermissionsService;
  reader: UrlReaderService;
}
