import type { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { checklistItems } from '@baton-ml/backstage-plugin-ml-models-common';
import type { EvidenceAgeStore } from '../../database/evidence/EvidenceAgeStore';
import type { HandoffStore } from '../../database/handoffs/HandoffStore';
import type { StoredHandoff } from '../../database/handoffs/StoredHandoff';
import type { ModelStore } from '../../database/models/ModelStore';
import type { EvidenceRuns } from './EvidenceRuns';

const PAGE_SIZE = 200;
/** Handoffs that are looked at together. */
const RUNS_AT_ONCE = 2;
const HOUR = 60 * 60 * 1000;

/**
 * Keeps the evidence of open handoffs fresh: a handoff is looked at when nobody has yet or not at all of it, as after a
 * version was pinned, when its model changed in the inventory since, and when its newest result is some hours old.
 *
 * @internal
 */
export class EvidenceRefresh {
  readonly #options: EvidenceRefreshOptions;

  private constructor(options: EvidenceRefreshOptions) {
    this.#options = options;
  }

  static create(options: EvidenceRefreshOptions): EvidenceRefresh {
    return new EvidenceRefresh(options);
  }

  /** Looks at every handoff that is due, page by page, until the signal ends it. One that fails stops no other. */
  async run(signal: AbortSignal): Promise<{ looked: number; failed: number }> {
    const { handoffs } = this.#options;
    const tally = { looked: 0, failed: 0 };
    let after = 0;
    while (!signal.aborted) {
      const page = await handoffs.listWatched(after, PAGE_SIZE);
      const last = page.at(-1);
      if (!last) break;
      const due = await this.#findDue(page);
      const work = async () => {
        for (let next = due.shift(); next; next = due.shift()) {
          if (signal.aborted) return;
          await this.#look(next, signal, tally);
        }
      };
      await Promise.all(Array.from({ length: RUNS_AT_ONCE }, work));
      after = last.number;
    }
    return tally;
  }

  async #findDue(page: StoredHandoff[]): Promise<StoredHandoff[]> {
    const { ages, models, now, refreshHours } = this.#options;
    const modelIds = new Set(page.flatMap(({ modelId }) => modelId ?? []));
    const [collected, stored] = await Promise.all([
      ages.find(page.map(({ id }) => id)),
      models.findByIds([...modelIds]),
    ]);
    const changedAt = new Map(stored.map(model => [model.id, model.changedAt]));
    const oldest = new Date(
      now().getTime() - refreshHours * HOUR,
    ).toISOString();
    const due: StoredHandoff[] = [];
    for (const handoff of page) {
      const { id, imported, modelId } = handoff;
      // Replayed history has no truth to be asked for any more.
      if (imported) continue;
      const age = collected.get(id);
      const changed = modelId && changedAt.get(modelId);
      const isDue =
        age === undefined ||
        age.newest <= oldest ||
        (changed !== undefined && changed > age.newest) ||
        age.items < (await this.#countCollected(handoff));
      if (isDue) due.push(handoff);
    }
    return due;
  }

  /** Items of the handoff that a run has something to say about. */
  async #countCollected({ checklistHash }: StoredHandoff): Promise<number> {
    const { handoffs, runs } = this.#options;
    const checklist = await handoffs.findChecklist(checklistHash);
    if (!checklist) return 0;
    return checklistItems(checklist.content).filter(({ id }) =>
      runs.itemIds.has(id),
    ).length;
  }

  async #look(
    handoff: StoredHandoff,
    signal: AbortSignal,
    tally: { looked: number; failed: number },
  ): Promise<void> {
    try {
      await this.#options.runs.run(handoff, undefined, signal);
      tally.looked++;
    } catch (error) {
      tally.failed++;
      this.#options.logger.warn(
        `Evidence for handoff ${handoff.number} could not be collected`,
        toError(error),
      );
    }
  }
}

interface EvidenceRefreshOptions {
  ages: EvidenceAgeStore;
  handoffs: HandoffStore;
  logger: LoggerService;
  models: ModelStore;
  now(): Date;
  /** Evidence older than this is collected again. */
  refreshHours: number;
  runs: EvidenceRuns;
}
