import type { Knex } from 'knex';
import { toIsoTime } from '../toIsoTime';
import type {
  SourceRun,
  SourceRunState,
  SourceRunStore,
} from './SourceRunStore';

interface SourceRunRow {
  id: number | string;
  source_id: string;
  trigger: 'schedule' | 'person';
  outcome: SourceRun['outcome'];
  started_at: Date | string;
  finished_at: Date | string | null;
  swept: boolean | number;
  models: number | null;
  versions: number | null;
  created: number | null;
  changed: number | null;
  removed: number | null;
  error: string | null;
  settled_listing: string | null;
}

/** Runs kept per source: more than half a day at the default of one in five minutes. */
const KEPT_RUNS = 200;

function toRun(row: SourceRunRow): SourceRun {
  return {
    id: String(row.id),
    sourceId: row.source_id,
    trigger: row.trigger,
    outcome: row.outcome,
    startedAt: toIsoTime(row.started_at),
    finishedAt: toIsoTime(row.finished_at),
    swept: Boolean(row.swept),
    models: row.models ?? undefined,
    versions: row.versions ?? undefined,
    created: row.created ?? undefined,
    changed: row.changed ?? undefined,
    removed: row.removed ?? undefined,
    error: row.error ?? undefined,
    settledListing: row.settled_listing
      ? JSON.parse(row.settled_listing)
      : undefined,
  };
}

/** {@link SourceRunStore} over knex. @internal */
export class DatabaseSourceRunStore implements SourceRunStore {
  readonly #knex: Knex;

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  static create(options: { knex: Knex }): DatabaseSourceRunStore {
    return new DatabaseSourceRunStore(options.knex);
  }

  async start(run: {
    sourceId: string;
    trigger: 'schedule' | 'person';
    startedAt: string;
  }): Promise<string> {
    // Runs of one source hold a global lock, so one that still "runs" belongs to a process that is gone.
    await this.#knex<SourceRunRow>('source_runs')
      .where({ source_id: run.sourceId, outcome: 'running' })
      .update({
        outcome: 'failed',
        finished_at: run.startedAt,
        error: 'The process that ran the sync ended before the sync did.',
      });
    const [{ id }] = await this.#knex('source_runs')
      .insert({
        source_id: run.sourceId,
        trigger: run.trigger,
        outcome: 'running',
        started_at: run.startedAt,
        swept: false,
      })
      .returning('id');
    return String(id);
  }

  async finish(
    id: string,
    result: Omit<SourceRun, 'id' | 'trigger' | 'startedAt'>,
  ): Promise<void> {
    const { sourceId, finishedAt, settledListing, ...columns } = result;
    await this.#knex('source_runs')
      .where({ id })
      .update({
        ...columns,
        finished_at: finishedAt,
        settled_listing: settledListing && JSON.stringify(settledListing),
      });
    await this.#prune(sourceId);
  }

  async readLast(
    sourceId: string,
  ): Promise<{ sweptAt?: string; settledListing?: readonly string[] }> {
    const finished = () =>
      this.#knex<SourceRunRow>('source_runs')
        .where({ source_id: sourceId })
        .whereNot({ outcome: 'running' })
        .orderBy('id', 'desc');
    const [last, sweep] = await Promise.all([
      finished().first(),
      finished().where({ swept: true }).first(),
    ]);
    return {
      sweptAt: sweep && toRun(sweep).startedAt,
      settledListing: last && toRun(last).settledListing,
    };
  }

  async readStates(): Promise<Map<string, SourceRunState>> {
    const rows = await this.#knex<SourceRunRow>('source_runs')
      .whereIn('id', this.#newestIds())
      .orderBy('id', 'asc');
    const states = new Map<string, SourceRunState>();
    for (const run of rows.map(toRun)) {
      const state = states.get(run.sourceId) ?? {};
      state.newest = run;
      if (run.outcome !== 'running') state.newestFinished = run;
      if (run.outcome === 'succeeded') state.lastSuccessAt = run.finishedAt;
      states.set(run.sourceId, state);
    }
    return states;
  }

  /** The newest run of each outcome of each source. */
  #newestIds() {
    return this.#knex('source_runs').max('id').groupBy('source_id', 'outcome');
  }

  /** Leaves the newest runs, and older ones that tell the last success or the last sweep. */
  async #prune(sourceId: string): Promise<void> {
    const runs = () => this.#knex('source_runs').where({ source_id: sourceId });
    const oldest = await runs()
      .orderBy('id', 'desc')
      .offset(KEPT_RUNS - 1)
      .first('id');
    if (!oldest) return;
    await runs()
      .where('id', '<', oldest.id)
      .whereNotIn('id', this.#newestIds())
      .whereNotIn('id', runs().where({ swept: true }).max('id'))
      .delete();
  }
}
