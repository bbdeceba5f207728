import type { EntityFilter } from '@backstage/plugin-catalog-react';

/**
 * Text search by the catalog itself.
 *
 * @remarks
 * The stock text filter searches the page at hand a second time in the browser and by other fields, which hides
 * rows the catalog found; this one trusts the catalog.
 *
 * @internal
 */
export class ModelTextFilter implements EntityFilter {
  readonly value: string;

  constructor(value: string) {
    this.value = value;
  }

  getFullTextFilters() {
    return {
      term: this.value,
      fields: [
        'metadata.name',
        'metadata.title',
        'metadata.description',
        'metadata.tags',
        'spec.registry.model',
      ],
    };
  }

  toQueryValue() {
    return this.value;
  }
}
