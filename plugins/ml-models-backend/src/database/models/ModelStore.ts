import type { StoredModel } from './StoredModel';

/**
 * Derived label values of one model.
 *
 * @internal
 */
export interface StoredSummary {
  entityRef: string;
  latestVersion?: string;
  productionVersion?: string;
}

/**
 * Reads registered models for the API. An id that is not one of ours is unknown, never an error.
 *
 * @internal
 */
export interface ModelStore {
  findById(id: string): Promise<StoredModel | undefined>;
  findByIds(ids: readonly string[]): Promise<StoredModel[]>;
  /** Removed models last, so that a ref that is used again answers with the model that uses it now. */
  findByEntityRefs(refs: readonly string[]): Promise<StoredModel[]>;
  /** In the order of names in lower case, then ids. Removed models are left out. */
  list(query: {
    sourceId?: string;
    /** Part of the name, any case. */
    search?: string;
    /** Name and id of the last model of the page before. */
    after?: { name: string; id: string };
    limit: number;
  }): Promise<StoredModel[]>;
  /** Models the provider speaks for, in the order of their ids. */
  listUnclaimed(query: {
    /** ISO 8601; only those changed then or later. */
    since?: string;
    afterId?: string;
    limit: number;
  }): Promise<StoredModel[]>;
  /** Entity refs the provider no longer speaks for since then. */
  listNoLongerUnclaimed(since: string): Promise<string[]>;
  listSummaries(since?: string): Promise<StoredSummary[]>;
  /** Entity refs that stand for no model any more since then. */
  listRetiredRefs(since: string): Promise<string[]>;
  /** Models, their versions, and models in doubt of each source, removed ones left out. */
  countBySource(): Promise<
    Map<string, { models: number; versions: number; doubted: number }>
  >;
  /** Models of a source that are not removed, in the order of their names: those in doubt, or any. */
  listNames(
    sourceId: string,
    which: 'doubted' | 'all',
    limit: number,
  ): Promise<Array<{ name: string; entityRef: string }>>;
}
