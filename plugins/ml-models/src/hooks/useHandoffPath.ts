import { handoffsRouteRef } from '../routes';
import { useOptionalPath } from './useOptionalPath';

/**
 * Address of the page of a handoff, by its number because that is what people say aloud; undefined where an app has
 * switched the pages off.
 *
 * @internal
 */
export function useHandoffPath(): (
  handoff: { number: number } | undefined,
) => string | undefined {
  const list = useOptionalPath(handoffsRouteRef);
  return handoff => (list && handoff ? `${list}/${handoff.number}` : undefined);
}
