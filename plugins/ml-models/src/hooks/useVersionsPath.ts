import type { Entity } from '@backstage/catalog-model';
import { useEntityRefLink } from '@backstage/plugin-catalog-react';
import { versionsRouteRef } from '../routes';
import { useOptionalPath } from './useOptionalPath';

/**
 * Address of the versions tab on the page of the model that is shown, wherever the app has put that tab.
 *
 * @param other - ref of another model, whose tab is meant instead
 *
 * @internal
 */
export function useVersionsPath(entity: Entity, other?: string): string {
  const toEntityPath = useEntityRefLink();
  const entityPath = toEntityPath(entity).replace(/\/$/, '');
  const path = useOptionalPath(versionsRouteRef) ?? `${entityPath}/versions`;
  if (!other) return path;
  // The route is known for the page that is shown; the tab stands at the same place on the page of the other model.
  const tab = path.startsWith(`${entityPath}/`)
    ? path.slice(entityPath.length)
    : '/versions';
  return `${toEntityPath(other).replace(/\/$/, '')}${tab}`;
}
