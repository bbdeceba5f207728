import type { EntityFilter } from '@backstage/plugin-catalog-react';
import type { ModelView } from '../query/ModelListQuery';

/**
 * Narrows nothing. It is a filter so that the list provider, which writes filters to the URL, stays the only one
 * who writes there.
 *
 * @internal
 */
export class ViewFilter implements EntityFilter {
  readonly #view: ModelView;

  constructor(view: ModelView) {
    this.#view = view;
  }

  toQueryValue() {
    return this.#view;
  }
}
