import type { RegisteredModelRecord } from '@baton-ml/backstage-plugin-ml-models-node';
import { hash } from 'node:crypto';

/**
 * Digests of pages of a listing. A source may hand out the very same page again when its registry says the same, and
 * then it has been looked at already.
 *
 * @internal
 */
export class PageDigests {
  readonly #known = new WeakMap<readonly RegisteredModelRecord[], string>();

  private constructor() {}

  static create(): PageDigests {
    return new PageDigests();
  }

  of(page: readonly RegisteredModelRecord[]): string {
    const digest =
      this.#known.get(page) ?? hash('sha256', JSON.stringify(page));
    this.#known.set(page, digest);
    return digest;
  }
}
