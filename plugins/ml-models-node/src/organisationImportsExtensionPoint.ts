import { createExtensionPoint } from '@backstage/backend-plugin-api';
import type { OrganisationImport } from './OrganisationImport';

/**
 * Where a module adds an import of organisation records.
 *
 * @public
 */
export interface OrganisationImportsExtensionPoint {
  /** Adds an import; an id can be added once. */
  addImport(source: OrganisationImport): void;
}

/**
 * Extension point of the `ml-models` plugin for records from elsewhere.
 *
 * @public
 */
export const organisationImportsExtensionPoint =
  createExtensionPoint<OrganisationImportsExtensionPoint>({
    id: 'ml-models.organisation-imports',
  });
