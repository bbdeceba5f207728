import { isDatabaseConflictError } from '@backstage/backend-plugin-api';
import type { RegisteredModelRecord } from '@baton-ml/backstage-plugin-ml-models-node';
import { randomUUID } from 'node:crypto';
import type { DatabaseTransaction } from '../database/DatabaseTransaction';
import type { NewEvent } from '../database/events/EventStore';
import type { KnownModel, NewModel } from '../database/models/ModelSyncStore';
import type { EntityRefAssigner } from '../naming/EntityRefAssigner';
import type { ModelInSync } from './ModelInSync';
import {
  type ComparedModel,
  type ModelPagePlan,
  planModelPage,
} from './planModelPage';
import { readFactChanges } from './readFactChanges';
import type { SettledListing } from './SettledListing';
import { SYNC_ACTOR, type SyncStores } from './SyncStores';
import { toAliasChanges } from './toAliasChanges';
import { planRenames } from './planRenames';
import type { ListedModel } from './toModelFacts';

/**
 * What a complete listing of models came to.
 *
 * @internal
 */
export interface ModelPassResult {
  /** By the registry's id. */
  listed: Map<string, ModelInSync>;
  /** Stored models the listing lacks, removed ones left out. */
  missing: KnownModel[];
  /** Stored models that are not removed. */
  storedCount: number;
  /** Records that cannot be stored. */
  skipped: number;
}

/**
 * How far a pass has come.
 *
 * @internal
 */
export interface ModelPassProgress {
  /** Records in the listing. */
  models: number;
  /** Models stored for the first time. */
  created: number;
  /** Ids of known models that changed. */
  changed: Set<string>;
}

interface ModelPassWork {
  stored?: { known: Map<string, KnownModel>; stableIds: Set<string> };
  listed: Map<string, ModelInSync>;
  /** By the registry's id. */
  undecided: Map<string, ListedModel>;
  skipped: number;
  progress: ModelPassProgress;
}

/** Pages kept back while they are the same as last time; enough for 50,000 models of a registry with large pages. */
const MOST_HELD = 50;

type CreatedModel = NewModel & Pick<ListedModel, 'aliases'> & { at: string };

/** Names can be taken by another source between the choice and the write; then they are chosen again. */
const ATTEMPTS = 3;

/**
 * Reads the listing of models to its end and stores, page by page, what is new or changed in it.
 *
 * @internal
 */
export class ModelPass {
  readonly #stores: SyncStores;
  readonly #refs: EntityRefAssigner;
  readonly #now: () => Date;

  private constructor(options: {
    stores: SyncStores;
    refs: EntityRefAssigner;
    now(): Date;
  }) {
    this.#stores = options.stores;
    this.#refs = options.refs;
    this.#now = options.now;
  }

  static create(options: {
    stores: SyncStores;
    refs: EntityRefAssigner;
    now(): Date;
  }): ModelPass {
    return new ModelPass(options);
  }

  /**
   * Reads `pages` to their end, and counts in `progress` as it goes, since a listing may fail half-way. Undefined when
   * the listing is the settled one: then there is nothing to be done.
   */
  async run(
    sourceId: string,
    pages: AsyncIterable<RegisteredModelRecord[]>,
    listing: SettledListing,
    progress: ModelPassProgress,
  ): Promise<ModelPassResult | undefined> {
    const work: ModelPassWork = {
      listed: new Map(),
      undecided: new Map(),
      skipped: 0,
      progress,
    };
    const held: RegisteredModelRecord[][] = [];
    for await (const page of pages) {
      progress.models += page.length;
      held.push(page);
      if (listing.add(page) && held.length < MOST_HELD) continue;
      for (const each of held.splice(0)) {
        await this.#storePage(sourceId, each, work);
      }
    }
    const isUntouched = held.length === listing.hashes.length;
    if (isUntouched && listing.isSettled()) return undefined;
    for (const each of held) await this.#storePage(sourceId, each, work);
    const { known } = await this.#stored(sourceId, work);
    if (work.undecided.size > 0) {
      await this.#storePlan(
        sourceId,
        planRenames([...work.undecided.values()], known, id =>
          work.listed.has(id),
        ),
        work,
      );
    }
    const stored = [...known.values()].filter(
      model => model.state !== 'removed',
    );
    const found = new Set([...work.listed.values()].map(model => model.id));
    return {
      listed: work.listed,
      missing: stored.filter(model => !found.has(model.id)),
      storedCount: stored.length,
      skipped: work.skipped,
    };
  }

  async #storePage(
    sourceId: string,
    page: RegisteredModelRecord[],
    work: ModelPassWork,
  ): Promise<void> {
    const { listed } = work;
    const stored = await this.#stored(sourceId, work);
    const plan = planModelPage(
      page,
      stored,
      id => listed.has(id) || work.undecided.has(id),
    );
    work.skipped += plan.skipped;
    for (const facts of plan.undecided) {
      work.undecided.set(facts.externalId, facts);
    }
    await this.#storePlan(sourceId, plan, work);
  }

  async #storePlan(
    sourceId: string,
    plan: ModelPagePlan,
    work: ModelPassWork,
  ): Promise<void> {
    const { listed, progress } = work;
    const created = await this.#store(sourceId, plan);
    for (const model of [...plan.seen, ...created.map(toModelInSync)]) {
      listed.set(model.externalId, model);
    }
    progress.created += created.length;
    const { changed, touched, returned } = plan;
    for (const model of [...changed, ...touched].map(each => each.known)) {
      progress.changed.add(model.id);
    }
    for (const model of returned) progress.changed.add(model.id);
  }

  /** Loaded when the first page needs it. */
  async #stored(
    sourceId: string,
    work: ModelPassWork,
  ): Promise<NonNullable<ModelPassWork['stored']>> {
    if (!work.stored) {
      const known = await this.#stores.models.loadKnown(sourceId);
      const stableIds = [...known.values()].flatMap(
        model => model.stableId ?? [],
      );
      work.stored = { known, stableIds: new Set(stableIds) };
    }
    return work.stored;
  }

  async #store(sourceId: string, plan: ModelPagePlan): Promise<CreatedModel[]> {
    const { created, changed, touched, returned } = plan;
    const isIdle =
      created.length + changed.length + touched.length + returned.length === 0;
    if (isIdle) return [];
    for (let attempt = 1; ; attempt++) {
      try {
        const at = this.#now().toISOString();
        const models = await this.#name(sourceId, created, at);
        await this.#write(sourceId, plan, models, at);
        return models;
      } catch (error) {
        const isLast = attempt === ATTEMPTS;
        if (isLast || !isDatabaseConflictError(error)) throw error;
      }
    }
  }

  async #name(
    sourceId: string,
    created: readonly ListedModel[],
    at: string,
  ): Promise<CreatedModel[]> {
    const refs = await this.#refs.assign(
      created.map(facts => ({ ...facts, sourceId })),
    );
    return created.map((facts, index) => ({
      ...facts,
      id: randomUUID(),
      assignedRef: refs[index],
      at,
    }));
  }

  async #write(
    sourceId: string,
    plan: ModelPagePlan,
    created: readonly CreatedModel[],
    at: string,
  ): Promise<void> {
    const { aliases, events, models } = this.#stores;
    const { touched, returned, renamed } = plan;
    const changes = await readFactChanges(this.#stores, plan.changed, at);
    await this.#stores.transaction(async transaction => {
      // First, because a new model may bear the name an old one gave up.
      await models.rename(
        transaction,
        sourceId,
        renamed.map(({ known, facts }) => ({
          id: known.id,
          from: known.externalId,
          to: facts.externalId,
        })),
        at,
      );
      if (created.length > 0) {
        await this.#insert(transaction, sourceId, created, at);
      }
      if (returned.length > 0) {
        await models.setState(
          transaction,
          returned.map(model => model.id),
          'present',
          at,
        );
      }
      await models.updateTimes(
        transaction,
        touched.map(({ known: { id }, facts: { updatedAt } }) => ({
          id,
          updatedAt,
        })),
      );
      await models.updateFacts(transaction, changes.facts, at);
      await models.noteTagEdits(transaction, changes.tagEdits, at);
      await aliases.apply(transaction, changes.aliases, at);
      await events.append(transaction, [
        ...created.map(model => toCreatedEvent(sourceId, model, at)),
        ...returned.map(model => toReturnedEvent(model, at)),
        ...renamed.map(rename => toRenamedEvent(rename, at)),
        ...changes.events,
      ]);
    });
  }

  async #insert(
    transaction: DatabaseTransaction,
    sourceId: string,
    created: readonly CreatedModel[],
    at: string,
  ): Promise<void> {
    const { aliases, models } = this.#stores;
    await models.insert(transaction, sourceId, created, at);
    await aliases.apply(
      transaction,
      created.flatMap(model => toAliasChanges(model.id, [], model.aliases)),
      at,
    );
  }
}

function toModelInSync(model: CreatedModel): ModelInSync {
  return {
    id: model.id,
    externalId: model.externalId,
    entityRef: model.assignedRef,
    aliases: model.aliases,
    createdAt: model.at,
    versionsDue: true,
    versionsKnown: false,
    versionCount: 0,
  };
}

function toCreatedEvent(
  sourceId: string,
  model: CreatedModel,
  at: string,
): NewEvent {
  return {
    at,
    type: 'model.created',
    subject: `model:${model.id}`,
    actor: SYNC_ACTOR,
    after: {
      source: sourceId,
      externalId: model.externalId,
      entityRef: model.assignedRef,
      aliases: model.aliases,
    },
  };
}

function toReturnedEvent(model: KnownModel, at: string): NewEvent {
  return {
    at,
    type: 'model.returned',
    subject: `model:${model.id}`,
    actor: SYNC_ACTOR,
    before: { state: model.state },
    after: { state: 'present' },
  };
}

function toRenamedEvent({ known, facts }: ComparedModel, at: string): NewEvent {
  return {
    at,
    type: 'model.renamed',
    subject: `model:${known.id}`,
    actor: SYNC_ACTOR,
    before: { externalId: known.externalId },
    after: { externalId: facts.externalId },
  };
}
