import type { LoggerService } from '@backstage/backend-plugin-api';
import {
  ConflictError,
  InputError,
  NotAllowedError,
  NotFoundError,
  toError,
} from '@backstage/errors';
import type {
  HandoffImport,
  HandoffImportContent,
  ImportedHandoff,
} from '@baton-ml/backstage-plugin-ml-models-node';
import type { Memberships } from '../../organisation/directory/Memberships';
import type { DatabaseTransaction } from '../../database/DatabaseTransaction';
import type { EventStore } from '../../database/events/EventStore';
import type { VersionStore } from '../../database/versions/VersionStore';
import type { DesignReviewService } from '../DesignReviewService';
import type { HandoffCreation } from '../HandoffCreation';
import type { HandoffModel, HandoffModels } from '../HandoffModels';
import type { RepeatedRequests } from '../RepeatedRequests';
import { type HandoffReplay, toCaller } from './HandoffReplay';

const DONE_EVENT = 'handoffs.imported';

/** Moments of the history with what happens then. */
interface Step {
  at: string;
  play(): Promise<void>;
}

/**
 * Replays histories from elsewhere, each once. Every act is remembered in the transaction that makes it, so a run that
 * ended in the middle is continued where it ended.
 *
 * @internal
 */
export class HandoffImporter {
  readonly #options: HandoffImporterOptions;
  readonly #done = new Set<string>();

  private constructor(options: HandoffImporterOptions) {
    this.#options = options;
  }

  static create(options: HandoffImporterOptions): HandoffImporter {
    return new HandoffImporter(options);
  }

  /**
   * Answers whether no import is left in the middle. What names models or versions that are not known yet waits for
   * the next run.
   */
  async run(now: Date, signal?: AbortSignal): Promise<boolean> {
    let isSettled = true;
    for (const source of this.#options.imports) {
      if (this.#done.has(source.id)) continue;
      if (await this.#isDone(source)) {
        this.#done.add(source.id);
        continue;
      }
      try {
        const content = await source.read({ now });
        const services = await this.#options.open();
        const models = await this.#findModels(content, services);
        if (!models) continue;
        isSettled = false;
        await this.#replay(source, { content, models, services, now, signal });
        this.#done.add(source.id);
        isSettled = true;
      } catch (error) {
        isSettled = false;
        this.#options.logger.warn(
          `Import '${source.id}' of handoffs ended in the middle, going on soon`,
          toError(error),
        );
      }
    }
    return isSettled;
  }

  async #isDone({ id }: HandoffImport): Promise<boolean> {
    const [found] = await this.#options.events.list({
      subject: `import:${id}`,
      type: DONE_EVENT,
      limit: 1,
    });
    return found !== undefined;
  }

  /** Undefined as long as the catalog or the inventory lacks somebody, a model or a version. */
  async #findModels(
    content: HandoffImportContent,
    { organisation }: HandoffImportServices,
  ): Promise<Map<string, HandoffModel> | undefined> {
    const { modelReader, versions } = this.#options;
    const missing = peopleOf(content).find(
      ref => !organisation.directory.user(ref)?.memberOf.length,
    );
    if (missing) {
      this.#options.logger.debug(
        `Handoffs are not imported yet: ${missing} is not known`,
      );
      return undefined;
    }
    const models = new Map<string, HandoffModel>();
    for (const { start } of content.handoffs) {
      const known = models.get(start.entityRef);
      const model = known ?? (await modelReader.read(start.entityRef));
      models.set(start.entityRef, model);
      const isKnown =
        model.entity !== undefined &&
        (start.version === undefined ||
          (model.model !== undefined &&
            (await versions.findByLabel(model.model.id, start.version)) !==
              undefined));
      if (!isKnown) {
        this.#options.logger.debug(
          `Handoffs are not imported yet: ${start.entityRef} ${
            start.version ?? ''
          } is not known`,
        );
        return undefined;
      }
    }
    return models;
  }

  async #replay(
    source: HandoffImport,
    run: {
      content: HandoffImportContent;
      models: ReadonlyMap<string, HandoffModel>;
      services: HandoffImportServices;
      now: Date;
      signal: AbortSignal | undefined;
    },
  ): Promise<void> {
    const { events, logger } = this.#options;
    const { content, models, now, services, signal } = run;
    const ids = new Map<string, string>();
    const failed = new Set<string>();
    const steps = [
      ...content.handoffs.flatMap(handoff =>
        this.#toSteps(source.id, handoff, { failed, ids, models, services }),
      ),
      ...content.designReviews.map(review => ({
        at: review.at,
        play: () =>
          this.#guard(failed, review.key, () =>
            this.#playReview(source.id, review, { ids, services }),
          ),
      })),
    ].filter(({ at }) => at <= now.toISOString());
    steps.sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
    for (const step of steps) {
      if (signal?.aborted) throw new Error('The run was ended');
      await step.play();
    }
    await this.#options.transaction(transaction =>
      events.append(transaction, [
        {
          at: now.toISOString(),
          type: DONE_EVENT,
          subject: `import:${source.id}`,
          actor: `system:import-${source.id}`,
          after: { handoffs: ids.size, refused: [...failed] },
        },
      ]),
    );
    logger.info(
      `Imported ${ids.size} handoffs of '${source.id}'${
        failed.size > 0 ? `, ${failed.size} of them in part` : ''
      }`,
    );
    for (const ref of models.keys()) await this.#options.refresh(ref);
  }

  #toSteps(
    importId: string,
    handoff: ImportedHandoff,
    run: {
      failed: Set<string>;
      ids: Map<string, string>;
      models: ReadonlyMap<string, HandoffModel>;
      services: HandoffImportServices;
    },
  ): Step[] {
    const { failed, ids, models, services } = run;
    const { acts, key, start } = handoff;
    const create = async () => {
      const stored = await services.creation.create({
        body: start,
        model: models.get(start.entityRef)!,
        caller: toCaller(handoff.by),
        now: new Date(handoff.at),
        request: { key: `import:${importId}:${key}`, content: start },
        imported: true,
      });
      ids.set(key, stored.id);
    };
    return [
      { at: handoff.at, play: () => this.#guard(failed, key, create) },
      ...acts.map((act, index) => ({
        at: act.at,
        play: () =>
          this.#guard(failed, key, async () => {
            const request = {
              key: `import:${importId}:${key}:${index}`,
              content: index,
            };
            // What was done is not even looked at: it may be impossible by now.
            if (await this.#options.repeated.find(toCaller(act.by), request))
              return;
            await services.replay.play(ids.get(key)!, act, request);
          }),
      })),
    ];
  }

  async #playReview(
    importId: string,
    imported: HandoffImportContent['designReviews'][number],
    run: { ids: ReadonlyMap<string, string>; services: HandoffImportServices },
  ): Promise<void> {
    const { at, by, handoffKeys, key, review } = imported;
    await run.services.designReviews.create(
      {
        ...review,
        handoffIds: handoffKeys.map(each => {
          const id = run.ids.get(each);
          if (!id)
            throw new InputError(
              `Field 'handoffKeys': no handoff '${each}' at ${at}`,
            );
          return id;
        }),
      },
      {
        caller: toCaller(by),
        now: new Date(at),
        selectVisible: async handoffs => handoffs,
      },
      { key: `import:${importId}:review:${key}`, content: key },
    );
  }

  /** What the rules refuse ends the story of one handoff, not of the others. */
  async #guard(
    failed: Set<string>,
    key: string,
    play: () => Promise<void>,
  ): Promise<void> {
    if (failed.has(key)) return;
    try {
      await play();
    } catch (error) {
      const isRefused =
        error instanceof ConflictError ||
        error instanceof InputError ||
        error instanceof NotAllowedError ||
        error instanceof NotFoundError;
      if (!isRefused) throw error;
      failed.add(key);
      this.#options.logger.warn(
        `'${key}' is imported in part only`,
        toError(error),
      );
    }
  }
}

/** What one run works with. @internal */
export interface HandoffImportServices {
  creation: HandoffCreation;
  designReviews: DesignReviewService;
  organisation: Memberships;
  replay: HandoffReplay;
}

interface HandoffImporterOptions {
  events: EventStore;
  imports: readonly HandoffImport[];
  logger: LoggerService;
  modelReader: HandoffModels;
  /** Asks the catalog to process a model, whose label shows the state. */
  refresh(modelRef: string): Promise<void>;
  /** Services that know the teams as they are now. */
  open(): Promise<HandoffImportServices>;
  repeated: RepeatedRequests;
  transaction: <T>(
    writes: (transaction: DatabaseTransaction) => Promise<T>,
  ) => Promise<T>;
  versions: VersionStore;
}

/** Everybody who does something, each once. */
function peopleOf({ designReviews, handoffs }: HandoffImportContent): string[] {
  return [
    ...new Set([
      ...designReviews.map(({ by }) => by),
      ...handoffs.flatMap(({ acts, by }) => [by, ...acts.map(act => act.by)]),
    ]),
  ].filter(ref => toCaller(ref).kind === 'user');
}
