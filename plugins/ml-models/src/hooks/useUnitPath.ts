import { parseEntityRef } from '@backstage/catalog-model';
import { teamsRouteRef } from '../routes';
import { useOptionalPath } from './useOptionalPath';

/**
 * Address of the page of a unit; undefined where an app has switched the pages off.
 *
 * @internal
 */
export function useUnitPath(): (
  groupRef: string,
  basis?: string,
) => string | undefined {
  const map = useOptionalPath(teamsRouteRef);
  return (groupRef, basis) => {
    if (!map) return undefined;
    const { namespace, name } = parseEntityRef(groupRef);
    const path = [namespace, name].map(encodeURIComponent).join('/');
    return `${map}/${path}${basis ? `?basis=${basis}` : ''}`;
  };
}
