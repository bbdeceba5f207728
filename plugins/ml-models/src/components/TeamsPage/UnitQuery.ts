import type { OrganisationApi } from '@baton-ml/backstage-plugin-ml-models-common';

type ListQuery = NonNullable<Parameters<OrganisationApi['listUnits']>[0]>;

/** Orders of the map. @internal */
export const unitSorts = [
  'title',
  'size',
  'match',
  'production-models',
  'on-call',
  'capacity',
  'review',
] as const;

/**
 * What the map of units shows; all of it is in the address.
 *
 * @internal
 */
export interface UnitQuery {
  search: string;
  match: '' | NonNullable<ListQuery['match']>;
  recommended: '' | NonNullable<ListQuery['recommended']>;
  review: '' | NonNullable<ListQuery['review']>;
  uncovered: boolean;
  sort: (typeof unitSorts)[number];
  offset: number;
  limit: number;
}
