import { isDatabaseConflictError } from '@backstage/backend-plugin-api';
import type {
  RegisteredModelRecord,
  RegistrySource,
} from '@baton-ml/backstage-plugin-ml-models-node';
import { randomUUID } from 'node:crypto';
import type { DatabaseTransaction } from '../database/DatabaseTransaction';
import type { AliasChange } from '../database/aliases/AliasStore';
import type { NewEvent } from '../database/events/EventStore';
import type { KnownModel, ModelFacts } from '../database/models/ModelSyncStore';
import type { EntityRefAssigner } from '../naming/EntityRefAssigner';
import { readAhead } from './readAhead';
import { SYNC_ACTOR, type SyncStores } from './SyncStores';
import { toAliasChanges } from './toAliasChanges';
import { type ListedModel, toModelFacts } from './toModelFacts';
import { toModelChange } from './toModelChange';

/**
 * A model the listing contains, as far as the rest of the sync has to know it.
 *
 * @internal
 */
export interface ModelInSync {
  id: string;
  externalId: string;
  entityRef: string;
  /** Alias to version label, as listed. */
  aliases: Record<string, string>;
  /** Stored for the first time by this run. */
  isNew: boolean;
  versionsDue: boolean;
  versionsKnown: boolean;
  versionCount: number;
}

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

type PagePlan = {
  created: ListedModel[];
  changed: Array<{ known: KnownModel; facts: ListedModel }>;
  touched: Array<{ known: KnownModel; facts: ListedModel }>;
  returned: KnownModel[];
};

type FactChanges = {
  facts: ModelFacts[];
  aliases: AliasChange[];
  tagEdits: Array<{ id: string; key: string }>;
  events: NewEvent[];
};

/** Names can be taken by another source between the choice and the write; then the page is planned again. */
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

  /** Counts what it wrote in `progress` as it goes, since a listing may fail half-way. */
  async run(
    source: RegistrySource,
    signal: AbortSignal,
    progress: { created: number; changed: Set<string> },
  ): Promise<ModelPassResult> {
    const known = await this.#stores.models.loadKnown(source.id);
    const result: ModelPassResult = {
      listed: new Map(),
      missing: [],
      storedCount: 0,
      skipped: 0,
    };
    for await (const page of readAhead(source.listModels({ signal }))) {
      const plan = this.#plan(page, known, result);
      await this.#store(source.id, plan, result);
      progress.created += plan.created.length;
      const { changed, touched, returned } = plan;
      for (const { known: model } of [...changed, ...touched]) {
        progress.changed.add(model.id);
      }
      for (const model of returned) progress.changed.add(model.id);
    }
    for (const model of known.values()) {
      if (model.state === 'removed') continue;
      result.storedCount += 1;
      if (!result.listed.has(model.externalId)) result.missing.push(model);
    }
    return result;
  }

  async #store(
    sourceId: string,
    plan: PagePlan,
    result: ModelPassResult,
  ): Promise<void> {
    for (let attempt = 1; ; attempt++) {
      try {
        await this.#write(sourceId, plan, result);
        return;
      } catch (error) {
        if (!isDatabaseConflictError(error) || attempt === ATTEMPTS)
          throw error;
      }
    }
  }

  #plan(
    page: RegisteredModelRecord[],
    known: ReadonlyMap<string, KnownModel>,
    result: ModelPassResult,
  ): PagePlan {
    const plan: PagePlan = {
      created: [],
      changed: [],
      touched: [],
      returned: [],
    };
    const onPage = new Set<string>();
    for (const record of page) {
      const facts = toModelFacts(record);
      if (!facts) result.skipped += 1;
      if (!facts || result.listed.has(facts.externalId)) continue;
      if (onPage.has(facts.externalId)) continue;
      onPage.add(facts.externalId);
      const model = known.get(facts.externalId);
      if (!model) {
        plan.created.push(facts);
        continue;
      }
      const isChanged =
        model.fingerprint !== facts.fingerprint || model.state === 'removed';
      const isTouched = !isChanged && model.updatedAt !== facts.updatedAt;
      if (isChanged) plan.changed.push({ known: model, facts });
      if (isTouched) plan.touched.push({ known: model, facts });
      if (model.state !== 'present') plan.returned.push(model);
      result.listed.set(facts.externalId, {
        id: model.id,
        externalId: facts.externalId,
        entityRef: model.entityRef,
        aliases: facts.aliases,
        isNew: false,
        versionsDue: model.versionsDue || isChanged || isTouched,
        versionsKnown: model.versionsKnown,
        versionCount: model.versionCount,
      });
    }
    return plan;
  }

  async #write(
    sourceId: string,
    plan: PagePlan,
    result: ModelPassResult,
  ): Promise<void> {
    const { created, changed, touched, returned } = plan;
    if (
      created.length + changed.length + touched.length + returned.length ===
      0
    )
      return;
    const at = this.#now().toISOString();
    const refs = await this.#refs.assign(
      created.map(facts => ({ ...facts, sourceId })),
    );
    const models = created.map((facts, index) => ({
      ...facts,
      id: randomUUID() as string,
      assignedRef: refs[index],
    }));
    const changes = await this.#planChanges(changed, at);
    await this.#stores.transaction(async transaction => {
      if (models.length > 0) {
        await this.#stores.models.insert(transaction, sourceId, models, at);
        await this.#stores.aliases.apply(
          transaction,
          models.flatMap(model => toAliasChanges(model.id, [], model.aliases)),
          at,
        );
      }
      const events: NewEvent[] = models.map(model => ({
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
      }));
      if (returned.length > 0) {
        await this.#stores.models.setState(
          transaction,
          returned,
          'present',
          at,
        );
        events.push(...returned.map(model => toReturnEvent(model, at)));
      }
      if (touched.length > 0) {
        await this.#stores.models.updateTimes(
          transaction,
          touched.map(({ known, facts }) => ({
            id: known.id,
            updatedAt: facts.updatedAt,
          })),
        );
      }
      if (changed.length > 0) {
        await this.#writeChanges(transaction, changes, at);
        events.push(...changes.events);
      }
      await this.#stores.events.append(transaction, events);
    });
    for (const model of models) {
      result.listed.set(model.externalId, {
        id: model.id,
        externalId: model.externalId,
        entityRef: model.assignedRef,
        aliases: model.aliases,
        isNew: true,
        versionsDue: true,
        versionsKnown: false,
        versionCount: 0,
      });
    }
  }

  /** Reads what is needed to tell what changed; outside of the transaction, since only this job writes facts. */
  async #planChanges(
    changed: PagePlan['changed'],
    at: string,
  ): Promise<FactChanges> {
    const changes: FactChanges = {
      facts: [],
      aliases: [],
      tagEdits: [],
      events: [],
    };
    const ids = changed.map(({ known }) => known.id);
    const stored = await this.#stores.models.loadFacts(ids);
    const current = await this.#stores.aliases.loadCurrent(ids);
    for (const { known, facts } of changed) {
      const { id } = known;
      const base = { at, subject: `model:${id}`, actor: SYNC_ACTOR };
      const change = toModelChange(stored.get(id) ?? facts, facts);
      if (change) {
        const { before, after, editedTags } = change;
        changes.events.push({ ...base, type: 'model.changed', before, after });
        if (editedTags.length > 0) {
          changes.tagEdits.push({ id, key: editedTags[0] });
        }
      }
      const moves = toAliasChanges(id, current.get(id) ?? [], facts.aliases);
      changes.aliases.push(...moves);
      changes.events.push(
        ...moves.map(move => ({ ...base, ...toAliasEvent(move) })),
      );
      changes.facts.push({ ...facts, id });
    }
    return changes;
  }

  async #writeChanges(
    transaction: DatabaseTransaction,
    changes: FactChanges,
    at: string,
  ): Promise<void> {
    const { models, aliases } = this.#stores;
    await models.updateFacts(transaction, changes.facts, at);
    await models.noteTagEdits(transaction, changes.tagEdits, at);
    await aliases.apply(transaction, changes.aliases, at);
  }
}

function toReturnEvent(model: KnownModel, at: string): NewEvent {
  return {
    at,
    type: 'model.returned',
    subject: `model:${model.id}`,
    actor: SYNC_ACTOR,
    before: { state: model.state },
    after: { state: 'present' },
  };
}

function toAliasEvent({ alias, from, to }: AliasChange) {
  const type = !from ? 'alias.assigned' : to ? 'alias.moved' : 'alias.removed';
  return {
    type,
    version: to ?? from?.version,
    before: { alias, version: from?.version },
    after: { alias, version: to },
  };
}
