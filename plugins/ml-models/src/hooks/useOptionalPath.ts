import { useRouteRef } from '@backstage/core-plugin-api';
import type { RouteRef } from '@backstage/core-plugin-api';

/**
 * The address of a page that an app may have switched off; undefined when it has.
 *
 * @internal
 */
export function useOptionalPath(routeRef: RouteRef): string | undefined {
  try {
    // It throws for a page that is not there, and only after all of its own hooks have run.
    return useRouteRef(routeRef)();
  } catch {
    return undefined;
  }
}
