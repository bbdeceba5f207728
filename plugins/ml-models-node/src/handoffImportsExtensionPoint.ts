import { createExtensionPoint } from '@backstage/backend-plugin-api';
import type { HandoffImport } from './HandoffImport';

/**
 * Where a module adds an import of handoffs.
 *
 * @public
 */
export interface HandoffImportsExtensionPoint {
  /** Adds an import; an id can be added once. */
  addImport(source: HandoffImport): void;
}

/**
 * Extension point of the `ml-models` plugin for handoffs from elsewhere.
 *
 * @public
 */
export const handoffImportsExtensionPoint =
  createExtensionPoint<HandoffImportsExtensionPoint>({
    id: 'ml-models.handoff-imports',
  });
