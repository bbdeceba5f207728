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
  /** Whom the size counts; as configured when empty. */
  basis: '' | NonNullable<ListQuery['basis']>;
  band: '' | NonNullable<ListQuery['band']>;
  sort: (typeof unitSorts)[number];
  /** The natural one of the column when empty. */
  order: '' | NonNullable<ListQuery['order']>;
  offset: number;
  limit: number;
}
