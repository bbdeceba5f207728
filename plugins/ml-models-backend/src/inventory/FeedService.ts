import type {
  ModelSummaryPage,
  UnclaimedModel,
  UnclaimedModelPage,
} from '@baton-ml/backstage-plugin-ml-models-common';
import type { HandoffStore } from '../database/handoffs/HandoffStore';
import type { ModelStore, StoredSummary } from '../database/models/ModelStore';
import type { StoredModel } from '../database/models/StoredModel';
import type { SourceRunStore } from '../database/sources/SourceRunStore';

/**
 * A change carries the time it was made at and is seen a little later, when its transaction ends, and the clocks of
 * replicas differ. So the next call is told to look back a minute; seeing a change twice does no harm.
 */
const OVERLAP_MILLISECONDS = 60_000;

/**
 * What the catalog's module lives on: models nobody claims, and derived label values. For services, so nothing is
 * left out.
 *
 * @internal
 */
export class FeedService {
  readonly #handoffs: HandoffStore;
  readonly #models: ModelStore;
  readonly #runs: SourceRunStore;
  readonly #sourceIds: readonly string[];

  private constructor(options: FeedServiceOptions) {
    this.#handoffs = options.handoffs;
    this.#models = options.models;
    this.#runs = options.runs;
    this.#sourceIds = options.sourceIds;
  }

  static create(options: FeedServiceOptions): FeedService {
    return new FeedService(options);
  }

  /** What is no longer unclaimed comes with the first page. */
  async listUnclaimed(query: {
    since?: string;
    afterId?: string;
    limit: number;
  }): Promise<{
    page: Omit<UnclaimedModelPage, 'nextCursor'>;
    nextId?: string;
  }> {
    const { since, afterId, limit } = query;
    const models = await this.#models.listUnclaimed(query);
    const removed =
      since && !afterId ? await this.#models.listNoLongerUnclaimed(since) : [];
    const spokenFor = new Set(models.map(model => model.entityRef));
    return {
      page: {
        items: models.map(toUnclaimed),
        removed: removed.filter(ref => !spokenFor.has(ref)),
        complete: await this.#isComplete(),
      },
      nextId: models.length === limit ? models.at(-1)?.id : undefined,
    };
  }

  /** `now` is the time of the call. */
  async listSummaries(
    since: string | undefined,
    now: Date,
  ): Promise<ModelSummaryPage> {
    const asOf = new Date(now.getTime() - OVERLAP_MILLISECONDS).toISOString();
    const [summaries, removed, moved] = await Promise.all([
      this.#models.listSummaries(since),
      since ? this.#models.listRetiredRefs(since) : [],
      this.#handoffs.listLabels({ since }),
    ]);
    return {
      items: await this.#addHandoffs(summaries, moved, since !== undefined),
      removed,
      asOf,
    };
  }

  /** Models of which only the handoff changed come with everything else their labels show. */
  async #addHandoffs(
    summaries: StoredSummary[],
    moved: ReadonlyArray<{ modelRef: string; state?: string }>,
    isDelta: boolean,
  ): Promise<ModelSummaryPage['items']> {
    const known = new Set(summaries.map(({ entityRef }) => entityRef));
    const others = moved
      .map(({ modelRef }) => modelRef)
      .filter(ref => !known.has(ref));
    const models = isDelta ? await this.#models.findByEntityRefs(others) : [];
    const byRef = new Map(models.map(model => [model.entityRef, model]));
    // What has not moved since still has its state.
    const still = isDelta
      ? await this.#handoffs.listLabels({ modelRefs: [...known] })
      : [];
    const states = new Map(
      [...still, ...moved].map(({ modelRef, state }) => [modelRef, state]),
    );
    return [
      ...summaries,
      ...others.map(entityRef => ({
        entityRef,
        latestVersion: byRef.get(entityRef)?.latestVersion,
        productionVersion: byRef.get(entityRef)?.productionVersion,
      })),
    ].map(summary => ({
      ...summary,
      handoffState: states.get(summary.entityRef),
    }));
  }

  /**
   * What is not on the list is known to be absent only when every source has been read to its end at least once: after a
   * loss of the database the first sync stores page by page what the catalog still has whole.
   */
  async #isComplete(): Promise<boolean> {
    const states = await this.#runs.readStates();
    return (
      this.#sourceIds.length > 0 &&
      this.#sourceIds.every(id => states.get(id)?.lastSuccessAt)
    );
  }
}

interface FeedServiceOptions {
  handoffs: HandoffStore;
  models: ModelStore;
  runs: SourceRunStore;
  /** Configured sources. */
  sourceIds: readonly string[];
}

function toUnclaimed(model: StoredModel): UnclaimedModel {
  return {
    entityRef: model.entityRef,
    sourceId: model.sourceId,
    externalId: model.externalId,
    name: model.name,
    description: model.description,
    url: model.url,
    tags: model.tags,
    owners: model.owners,
    modelType: model.digest?.modelType,
    framework: model.digest?.framework,
    inProduction: model.digest?.production !== undefined,
  };
}
