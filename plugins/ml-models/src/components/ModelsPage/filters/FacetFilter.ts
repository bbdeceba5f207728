import type { EntityFilter } from '@backstage/plugin-catalog-react';

/**
 * Any of some values of one field.
 *
 * @internal
 */
export class FacetFilter implements EntityFilter {
  readonly #field: string;
  readonly #values: string[];

  constructor(field: string, values: string[]) {
    this.#field = field;
    this.#values = values;
  }

  getCatalogFilters() {
    return { [this.#field]: this.#values };
  }

  toQueryValue() {
    return this.#values;
  }
}
