import type { ExtensionDefinition } from '@backstage/frontend-plugin-api';

/**
 * Cards and tabs on entity pages.
 *
 * @internal
 */
export const entityExtensions: ExtensionDefinition[] = [];
