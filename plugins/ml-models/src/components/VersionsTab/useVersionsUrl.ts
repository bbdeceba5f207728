import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import { readVersionsUrl } from './readVersionsUrl';
import type { VersionsUrl } from './readVersionsUrl';

function change(params: URLSearchParams, changes: Partial<VersionsUrl>) {
  const next = new URLSearchParams(params);
  for (const [key, value] of Object.entries(changes)) {
    const text = Array.isArray(value) ? value.join(',') : value?.toString();
    const isDefault =
      (key === 'order' && text === 'newest') ||
      (key === 'page' && text === '1');
    if (text && !isDefault) next.set(key, text);
    else next.delete(key);
  }
  return next;
}

/**
 * The state of the versions tab in the address, with ways to change it.
 *
 * @internal
 */
export function useVersionsUrl() {
  const [params, setParams] = useSearchParams();
  const url = useMemo(() => readVersionsUrl(params), [params]);
  /** Address of the same page with something changed, for links. */
  const toLink = useCallback(
    (changes: Partial<VersionsUrl>) => `?${change(params, changes)}`,
    [params],
  );
  /** Goes there; small adjustments replace the present entry of the browser's history. */
  const go = useCallback(
    (changes: Partial<VersionsUrl>, options?: { replace?: boolean }) =>
      setParams(current => change(current, changes), options),
    [setParams],
  );
  return { url, toLink, go };
}
