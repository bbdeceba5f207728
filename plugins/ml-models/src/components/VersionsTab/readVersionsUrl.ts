/**
 * The comparison answers two to six versions.
 *
 * @internal
 */
export const MOST_COMPARED = 6;

/**
 * What the versions tab keeps in its address, so that every view of it can be sent to somebody.
 *
 * @internal
 */
export interface VersionsUrl {
  /** Id of the version whose details are open. */
  version?: string;
  /** Ids of the versions being compared, none or two to six. */
  compare: string[];
  /** Id of the one of them the others are held against. */
  baseline?: string;
  /** Name of the metric drawn over versions. */
  metric?: string;
  /** Day asked about in the alias history, as `YYYY-MM-DD`. */
  at?: string;
  order: 'newest' | 'oldest';
  status?: 'ready' | 'pending' | 'failed';
  /** Page of the list, counted from 1. */
  page: number;
  /** Ids of the versions picked for a comparison, at most six, kept from page to page. */
  select: string[];
}

function oneOf<T extends string>(
  value: string | null,
  allowed: readonly T[],
): T | undefined {
  return allowed.find(candidate => candidate === value);
}

function readIds(value: string | null): string[] {
  const ids = (value ?? '').split(',').filter(Boolean);
  return [...new Set(ids)].slice(0, MOST_COMPARED);
}

/**
 * Reads the address; what makes no sense is left out instead of breaking the page.
 *
 * @internal
 */
export function readVersionsUrl(params: URLSearchParams): VersionsUrl {
  const compare = readIds(params.get('compare'));
  const baseline = params.get('baseline');
  const page = params.get('page') ?? '';
  const at = params.get('at') ?? '';
  return {
    version: params.get('version') || undefined,
    compare: compare.length > 1 ? compare : [],
    baseline:
      baseline && compare.length > 1 && compare.includes(baseline)
        ? baseline
        : undefined,
    metric: params.get('metric') || undefined,
    at: /^\d{4}-\d{2}-\d{2}$/.test(at) ? at : undefined,
    order: oneOf(params.get('order'), ['newest', 'oldest']) ?? 'newest',
    status: oneOf(params.get('status'), ['ready', 'pending', 'failed']),
    page: /^[1-9]\d{0,5}$/.test(page) ? Number(page) : 1,
    select: readIds(params.get('select')),
  };
}
