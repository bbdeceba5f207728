import type {
  InventorySource,
  SourceReference,
} from '@baton-ml/backstage-plugin-ml-models-common';
import type { SourceSettings } from '../config/InventorySettings';
import type {
  SourceRunState,
  SourceRunStore,
} from '../database/sources/SourceRunStore';
import type {
  SourceStore,
  StoredSource,
} from '../database/sources/SourceStore';

type Status = SourceReference['status'];

/**
 * A source with everything known about its state.
 *
 * @internal
 */
export interface SourceState {
  reference: SourceReference;
  stored: StoredSource;
  /** Absent when it is no longer configured. */
  settings?: SourceSettings;
  runs: SourceRunState;
}

/**
 * Configured registries, and those that models are left of, with their state.
 *
 * @internal
 */
export class SourceDirectory {
  readonly #settings: ReadonlyMap<string, SourceSettings>;
  readonly #sources: SourceStore;
  readonly #runs: SourceRunStore;

  private constructor(options: {
    settings: readonly SourceSettings[];
    sources: SourceStore;
    runs: SourceRunStore;
  }) {
    this.#settings = new Map(options.settings.map(item => [item.id, item]));
    this.#sources = options.sources;
    this.#runs = options.runs;
  }

  static create(options: {
    settings: readonly SourceSettings[];
    sources: SourceStore;
    runs: SourceRunStore;
  }): SourceDirectory {
    return new SourceDirectory(options);
  }

  /** By id, configured ones first. */
  async read(): Promise<Map<string, SourceState>> {
    const [stored, runs] = await Promise.all([
      this.#sources.list(),
      this.#runs.readStates(),
    ]);
    const states = stored.map(source =>
      this.#toState(source, runs.get(source.id) ?? {}),
    );
    states.sort(
      (a, b) =>
        Number(!a.settings) - Number(!b.settings) ||
        (a.stored.id < b.stored.id ? -1 : 1),
    );
    return new Map(states.map(state => [state.stored.id, state]));
  }

  #toState(stored: StoredSource, runs: SourceRunState): SourceState {
    const settings = this.#settings.get(stored.id);
    return {
      stored,
      settings,
      runs,
      reference: {
        id: stored.id,
        type: stored.type,
        title: stored.title,
        status: toStatus(stored, runs, settings !== undefined),
        lastSuccessAt: runs.lastSuccessAt,
        sample: settings?.sample ?? false,
      },
    };
  }
}

function toStatus(
  stored: StoredSource,
  runs: SourceRunState,
  isConfigured: boolean,
): Status {
  if (!isConfigured) return 'removed';
  if (runs.newestFinished?.outcome === 'failed') return 'failing';
  if (stored.degradedSince) return 'degraded';
  return runs.newestFinished ? 'ok' : 'never-synced';
}

/**
 * The newest run in the words of the contract.
 *
 * @internal
 */
export function toRunAnswer(
  run: SourceRunState['newest'],
): InventorySource['lastRun'] {
  if (!run) return undefined;
  const { id, sourceId, swept, settledListing, ...answer } = run;
  return answer;
}
