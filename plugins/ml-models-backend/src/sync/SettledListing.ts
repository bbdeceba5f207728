import type { RegisteredModelRecord } from '@baton-ml/backstage-plugin-ml-models-node';
import type { PageDigests } from './PageDigests';

/**
 * Recognises a listing that says, page by page, what the last one said. When that one left nothing to be done, neither
 * does this one, and neither its models nor the stored ones have to be looked at one by one.
 *
 * @internal
 */
export class SettledListing {
  readonly #settled: readonly string[];
  readonly #digests: PageDigests;
  readonly #hashes: string[] = [];
  #isSame = true;

  private constructor(settled: readonly string[], digests: PageDigests) {
    this.#settled = settled;
    this.#digests = digests;
  }

  static create(options: {
    /** Hashes of the pages of the last listing; empty when it left something to be done. */
    settled: readonly string[];
    digests: PageDigests;
  }): SettledListing {
    return new SettledListing(options.settled, options.digests);
  }

  /** Hashes of the pages so far. */
  get hashes(): readonly string[] {
    return this.#hashes;
  }

  /** Takes the next page; true while every page has been the same. */
  add(page: readonly RegisteredModelRecord[]): boolean {
    const digest = this.#digests.of(page);
    this.#isSame &&= this.#settled[this.#hashes.length] === digest;
    this.#hashes.push(digest);
    return this.#isSame;
  }

  /** Whether the listing, now at its end, is the same as the last one. */
  isSettled(): boolean {
    const count = this.#settled.length;
    return count > 0 && count === this.#hashes.length && this.#isSame;
  }
}
