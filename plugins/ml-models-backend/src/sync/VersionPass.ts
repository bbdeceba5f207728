import type {
  ModelVersionRecord,
  RegistrySource,
} from '@baton-ml/backstage-plugin-ml-models-node';
import { randomUUID } from 'node:crypto';
import type { NewEvent } from '../database/events/EventStore';
import { inChunks } from '../database/inChunks';
import type { NewVersionRow } from '../database/versions/VersionRow';
import type { KnownVersion } from '../database/versions/VersionSyncStore';
import type { ModelInSync } from './ModelInSync';
import { readAhead } from './readAhead';
import { SYNC_ACTOR, type SyncStores } from './SyncStores';
import { toVersionChange } from './toVersionChange';
import { toVersionRow } from './toVersionRow';
import { VersionTally } from './VersionTally';
import { WriteBehind } from './WriteBehind';

/**
 * What a complete listing of versions came to.
 *
 * @internal
 */
export interface VersionPassResult {
  /** By our id of the model; every model whose versions were listed has one. */
  tallies: Map<string, VersionTally>;
  /** Stored versions the listing lacks, removed ones left out. */
  missing: KnownVersion[];
  listed: number;
  /** Records that cannot be stored. */
  skipped: number;
}

type ChunkPlan = {
  inserts: NewVersionRow[];
  updates: NewVersionRow[];
  returned: string[];
  events: NewEvent[];
};

/** Versions per transaction: some ten milliseconds of work for the database. */
const VERSIONS_PER_WRITE = 2000;
/** For so long a version that is being registered is looked at with every sync. */
const SETTLING_MILLISECONDS = 24 * 60 * 60 * 1000;

/**
 * Reads a listing of versions to its end and stores, page by page, what is new or changed in it.
 *
 * @internal
 */
export class VersionPass {
  readonly #stores: SyncStores;
  readonly #now: () => Date;

  private constructor(options: { stores: SyncStores; now(): Date }) {
    this.#stores = options.stores;
    this.#now = options.now;
  }

  static create(options: { stores: SyncStores; now(): Date }): VersionPass {
    return new VersionPass(options);
  }

  /** Lists the versions of `models`, or of the whole source when `isSweep` is set, and then `models` are all of it. */
  async run(
    source: RegistrySource,
    models: readonly ModelInSync[],
    options: { isSweep: boolean; signal: AbortSignal },
  ): Promise<VersionPassResult> {
    const { isSweep, signal } = options;
    const byExternalId = new Map(
      models.map(model => [model.externalId, model]),
    );
    const known = new Map<string, Map<string, KnownVersion>>();
    const result: VersionPassResult = {
      tallies: new Map(
        models.map(model => [model.id, VersionTally.create(model)]),
      ),
      missing: [],
      listed: 0,
      skipped: 0,
    };
    const modelIds = isSweep ? undefined : [...byExternalId.keys()];
    const pages = source.listVersions({ signal, modelIds });
    const writes = WriteBehind.create();
    try {
      for await (const page of readAhead(pages)) {
        for (const records of inChunks(page, VERSIONS_PER_WRITE)) {
          await this.#loadKnown(toListed(records, byExternalId), known);
          const plan = this.#plan(records, byExternalId, known, result);
          await writes.start(() => this.#write(plan));
        }
      }
    } finally {
      await writes.end();
    }
    await this.#loadKnown(models, known);
    for (const [modelId, versions] of known) {
      this.#findMissing(versions, result.tallies.get(modelId), result);
    }
    return result;
  }

  /** A model that was stored by this very run has no versions yet. */
  async #loadKnown(
    models: readonly ModelInSync[],
    known: Map<string, Map<string, KnownVersion>>,
  ): Promise<void> {
    const ids = models
      .filter(model => !model.createdAt && !known.has(model.id))
      .map(model => model.id);
    if (ids.length === 0) return;
    for (const [id, versions] of await this.#stores.versions.loadKnown(ids)) {
      known.set(id, versions);
    }
  }

  #plan(
    records: readonly ModelVersionRecord[],
    byExternalId: ReadonlyMap<string, ModelInSync>,
    known: ReadonlyMap<string, ReadonlyMap<string, KnownVersion>>,
    result: VersionPassResult,
  ): ChunkPlan {
    const now = this.#now();
    const at = now.toISOString();
    const plan: ChunkPlan = {
      inserts: [],
      updates: [],
      returned: [],
      events: [],
    };
    for (const record of records) {
      const model = byExternalId.get(record.modelId);
      const tally = model && result.tallies.get(model.id);
      // A version of a model that came into being after the models were listed waits for the next sync.
      if (!tally || tally.seen.has(record.externalId)) continue;
      const stored = known.get(model.id)?.get(record.externalId);
      const row = toVersionRow({
        record,
        modelId: model.id,
        id: stored?.id ?? randomUUID(),
        firstSeenAt: stored?.firstSeenAt ?? at,
      });
      if (!row) {
        result.skipped += 1;
        continue;
      }
      result.listed += 1;
      tally.add(row, record.metrics);
      if (row.status === 'pending') {
        const age = now.getTime() - Date.parse(row.first_seen_at);
        tally.isSettling ||= age < SETTLING_MILLISECONDS;
      }
      if (stored && stored.fingerprint === row.fingerprint && !stored.absent) {
        continue;
      }
      tally.isChanged = true;
      if (!stored) plan.inserts.push(row);
      if (stored && stored.fingerprint !== row.fingerprint) {
        plan.updates.push(row);
      }
      if (stored?.absent) plan.returned.push(stored.id);
      // The first import of a model is told by one event, not by one per version.
      if (model.versionsKnown && (!stored || stored.removed)) {
        plan.events.push(toVersionEvent(row, stored, at));
      }
    }
    return plan;
  }

  async #write(plan: ChunkPlan): Promise<void> {
    const { inserts, updates, returned, events } = plan;
    if (inserts.length + updates.length + returned.length === 0) return;
    const { versions } = this.#stores;
    events.push(...(await this.#toChangeEvents(updates)));
    await this.#stores.transaction(async transaction => {
      if (inserts.length > 0) await versions.insert(transaction, inserts);
      if (updates.length > 0) await versions.update(transaction, updates);
      await versions.setAbsent(transaction, returned, undefined);
      await this.#stores.events.append(transaction, events);
    });
  }

  async #toChangeEvents(
    updates: readonly NewVersionRow[],
  ): Promise<NewEvent[]> {
    if (updates.length === 0) return [];
    const at = this.#now().toISOString();
    const stored = await this.#stores.versions.loadRows(
      updates.map(row => row.id),
    );
    return updates.flatMap(row => {
      const before = stored.get(row.id);
      const change = before && toVersionChange(before, row);
      if (!change) return [];
      const subject = `model:${row.model_id}`;
      const { label: version } = row;
      const type = 'version.changed';
      return [{ at, type, subject, actor: SYNC_ACTOR, version, ...change }];
    });
  }

  #findMissing(
    versions: ReadonlyMap<string, KnownVersion>,
    tally: VersionTally | undefined,
    result: VersionPassResult,
  ): void {
    for (const version of versions.values()) {
      if (version.removed || tally?.seen.has(version.externalId)) continue;
      result.missing.push(version);
      if (tally) tally.isIncomplete = true;
    }
  }
}

/** The models on a page. */
function toListed(
  records: readonly ModelVersionRecord[],
  byExternalId: ReadonlyMap<string, ModelInSync>,
): ModelInSync[] {
  const ids = new Set(records.map(record => record.modelId));
  return [...ids].flatMap(id => byExternalId.get(id) ?? []);
}

function toVersionEvent(
  row: NewVersionRow,
  stored: KnownVersion | undefined,
  at: string,
): NewEvent {
  return {
    at,
    type: stored ? 'version.returned' : 'version.created',
    subject: `model:${row.model_id}`,
    actor: SYNC_ACTOR,
    version: row.label,
    after: { status: row.status, author: row.author ?? undefined },
  };
}
