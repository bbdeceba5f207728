import type { ModelVersionAnswer, RegisteredModelAnswer } from './answers';
import type { MlflowContent } from './MlflowContent';
import { FilterError, parseFilter, type FilterCondition } from './parseFilter';

/** What a listing is asked for. */
export interface ListingQuery {
  filter: string;
  orderBy: string[];
  offset: number;
  limit: number;
}

/** One page and whether there is more. */
export interface Listing<T> {
  items: T[];
  more: boolean;
}

/** Answers `registered-models/search`. */
export function listModels(
  content: MlflowContent,
  query: ListingQuery,
): Listing<RegisteredModelAnswer> {
  const conditions = parseFilter(query.filter);
  const names = content
    .names()
    .filter(name => accepts(conditions, key => (key === 'name' ? name : '')));
  if (query.orderBy.every(order => /^name( ASC)?$/i.test(order))) {
    const page = names.slice(query.offset, query.offset + query.limit);
    return {
      items: page.map(name => content.model(name)!),
      more: names.length > query.offset + query.limit,
    };
  }
  const models = names.map(name => content.model(name)!);
  return cut(sort(models, query.orderBy), query);
}

/** Answers `model-versions/search`. */
export function listVersions(
  content: MlflowContent,
  query: ListingQuery,
): Listing<ModelVersionAnswer> {
  const conditions = parseFilter(query.filter);
  const byName = conditions.filter(condition => condition.key === 'name');
  const names = content.names().filter(name => accepts(byName, () => name));
  const inOrder = /^name( ASC)?,version_number( ASC)?$/i.test(
    query.orderBy.join(','),
  );
  if (inOrder && byName.length === conditions.length) {
    return pageThrough(content, names, query);
  }
  const versions = names
    .flatMap(name => content.versions(name))
    .filter(version =>
      accepts(conditions, key => String(version[key as 'run_id'] ?? '')),
    );
  const orderBy = query.orderBy.length
    ? query.orderBy
    : ['last_updated_timestamp DESC', 'name ASC', 'version_number DESC'];
  return cut(sort(versions, orderBy), query);
}

/** Makes only the versions of the page: with a hundred thousand of them the rest would cost more than the page. */
function pageThrough(
  content: MlflowContent,
  names: string[],
  query: ListingQuery,
): Listing<ModelVersionAnswer> {
  const items: ModelVersionAnswer[] = [];
  let position = 0;
  for (const name of names) {
    const count = content.versionCount(name);
    const from = Math.max(0, query.offset - position);
    if (from < count) {
      // One more than asked for says whether there is another page.
      items.push(
        ...content.versions(name, from, from + query.limit + 1 - items.length),
      );
      if (items.length > query.limit) {
        break;
      }
    }
    position += count;
  }
  return {
    items: items.slice(0, query.limit),
    more: items.length > query.limit,
  };
}

/** Ids that a filter `run_id IN (...)` or `model_id = ...` names. */
export function filteredIds(filter: string, key: string): string[] {
  const condition = parseFilter(filter).find(each => each.key === key);
  if (!condition?.values) {
    throw new FilterError(`Invalid clause(s) in filter string: ${filter}`);
  }
  return condition.values;
}

function accepts(
  conditions: FilterCondition[],
  read: (key: string) => string,
): boolean {
  return conditions.every(
    ({ key, values, pattern }) =>
      values?.includes(read(key)) ?? pattern!.test(read(key)),
  );
}

function cut<T>(items: T[], query: ListingQuery): Listing<T> {
  const end = query.offset + query.limit;
  return { items: items.slice(query.offset, end), more: items.length > end };
}

function sort<T extends RegisteredModelAnswer | ModelVersionAnswer>(
  items: T[],
  orderBy: string[],
): T[] {
  const orders = orderBy.map(order => {
    const [key, direction] = order.trim().split(/\s+/);
    const field =
      { version_number: 'version', timestamp: 'last_updated_timestamp' }[key] ??
      key;
    if (
      ![
        'name',
        'version',
        'creation_timestamp',
        'last_updated_timestamp',
      ].includes(field)
    ) {
      throw new FilterError(`Invalid order by key '${key}' specified.`);
    }
    return { field, sign: /^desc$/i.test(direction ?? '') ? -1 : 1 };
  });
  return [...items].sort((a, b) => {
    for (const { field, sign } of orders) {
      const [left, right] = [a, b].map(item => {
        const value = item[field as 'name'];
        return field === 'version' ? Number(value) : value;
      });
      if (left !== right) {
        return (left < right ? -1 : 1) * sign;
      }
    }
    return 0;
  });
}
