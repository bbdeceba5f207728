import type { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import type {
  OnCallProvider,
  OnCallRotation,
  OnCallRotationName,
} from '@baton-ml/backstage-plugin-ml-models-node';
import type { RotationStore } from '../../database/organisation/RotationStore';
import type { OrganisationViews } from '../OrganisationViews';
import { toFailingRotation } from './toFailingRotation';
import { toStoredRotation } from './toStoredRotation';

const MESSAGE_LENGTH = 500;

/**
 * Asks the pager about the rotations of production models and keeps its answers. When it does not answer, what it said
 * last stays, marked with since when it has been silent.
 *
 * @internal
 */
export class OnCallSync {
  readonly #logger: LoggerService;
  readonly #provider: OnCallProvider;
  readonly #rotations: RotationStore;
  readonly #views: OrganisationViews;

  private constructor(options: OnCallSyncOptions) {
    this.#logger = options.logger;
    this.#provider = options.provider;
    this.#rotations = options.rotations;
    this.#views = options.views;
  }

  static create(options: OnCallSyncOptions): OnCallSync {
    return new OnCallSync(options);
  }

  async run(options: { signal: AbortSignal; now: Date }): Promise<void> {
    const view = await this.#views.read();
    const names = new Map<string, OnCallRotationName>();
    for (const model of view.organisation.models) {
      if (!view.isInProduction(model)) continue;
      const pager = view.organisation.rotationOf(model)?.pager ?? {};
      const annotation = this.#provider.annotations.find(name => pager[name]);
      if (!annotation) continue;
      const name = { annotation, value: pager[annotation] };
      names.set(toKey(name), name);
    }
    const before = new Map(
      view.records.rotations.map(rotation => [toKey(rotation), rotation]),
    );
    const checkedAt = options.now.toISOString();
    const asked = [...names.values()];
    const { rotations, failure } = await this.#ask(asked, options);
    const answers = new Map(rotations.map(item => [toKey(item), item]));
    await this.#rotations.replace(
      asked.map(name => {
        const answer = answers.get(toKey(name));
        return answer && answer.problem?.kind !== 'refused'
          ? toStoredRotation(view.organisation, answer, checkedAt)
          : toFailingRotation(
              name,
              before.get(toKey(name)),
              checkedAt,
              answer?.problem?.message ?? failure,
            );
      }),
    );
  }

  async #ask(
    names: OnCallRotationName[],
    options: { signal: AbortSignal; now: Date },
  ): Promise<{ rotations: OnCallRotation[]; failure?: string }> {
    if (names.length === 0) return { rotations: [] };
    try {
      return {
        rotations: await this.#provider.readRotations(names, options),
      };
    } catch (error) {
      this.#logger.warn('The pager does not answer', toError(error));
      return {
        rotations: [],
        failure: toError(error).message.slice(0, MESSAGE_LENGTH),
      };
    }
  }
}

function toKey({ annotation, value }: OnCallRotationName): string {
  return `${annotation} ${value}`;
}

interface OnCallSyncOptions {
  logger: LoggerService;
  provider: OnCallProvider;
  rotations: RotationStore;
  views: OrganisationViews;
}
