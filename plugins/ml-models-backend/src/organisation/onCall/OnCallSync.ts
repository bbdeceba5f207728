import type { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import type {
  OnCallProvider,
  OnCallRotation,
  OnCallRotationName,
} from '@baton-ml/backstage-plugin-ml-models-node';
import type {
  RotationStore,
  StoredRotation,
} from '../../database/organisation/RotationStore';
import type { Organisation } from '../directory/Organisation';
import type { OrganisationViews } from '../OrganisationViews';

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
          ? toStored(view.organisation, answer, checkedAt)
          : toFailing(
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

/** Addresses are not kept: people of the catalog by ref, the others as a number. */
function toStored(
  organisation: Organisation,
  answer: OnCallRotation,
  checkedAt: string,
): StoredRotation {
  const refs = answer.participants.map(
    ({ email }) => email && organisation.userByEmail(email),
  );
  return {
    annotation: answer.annotation,
    value: answer.value,
    participants: [
      ...new Set(refs.filter((ref): ref is string => Boolean(ref))),
    ].sort(),
    unmatched: refs.filter(ref => !ref).length,
    url: answer.url,
    message: answer.problem?.message.slice(0, MESSAGE_LENGTH),
    checkedAt,
    answeredAt: checkedAt,
  };
}

function toFailing(
  name: OnCallRotationName,
  before: StoredRotation | undefined,
  checkedAt: string,
  failure: string | undefined,
): StoredRotation {
  return {
    ...before,
    annotation: name.annotation,
    value: name.value,
    checkedAt,
    failingSince: before?.failingSince ?? checkedAt,
    message: failure ?? 'The pager said nothing about this rotation',
  };
}

interface OnCallSyncOptions {
  logger: LoggerService;
  provider: OnCallProvider;
  rotations: RotationStore;
  views: OrganisationViews;
}
