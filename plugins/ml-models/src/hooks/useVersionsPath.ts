import type { Entity } from '@backstage/catalog-model';
import { useEntityRefLink } from '@backstage/plugin-catalog-react';
import { versionsRouteRef } from '../routes';
import { useOptionalPath } from './useOptionalPath';

/**
 * Address of the versions tab on the page of the model that is shown, wherever the app has put that tab.
 *
 * @internal
 */
export function useVersionsPath(entity: Entity): string {
  const entityPath = useEntityRefLink()(entity).replace(/\/$/, '');
  return useOptionalPath(versionsRouteRef) ?? `${entityPath}/versions`;
}
