import { setTimeout as sleep } from 'node:timers/promises';
import type { SimulatedAnswer } from './answerRequest';

/** Milliseconds per entry of a listing, by the name its list has in the answer. */
export type ListingPace = Partial<
  Record<'registered_models' | 'model_versions' | 'runs' | 'models', number>
>;

/**
 * Makes listings as slow as those of a server that has to read a database, and that does one thing at a time: listings
 * wait for each other.
 */
export class AnswerPace {
  readonly #pace: ListingPace;
  #isFree: Promise<unknown> = Promise.resolve();

  static create(pace: ListingPace): AnswerPace {
    return new AnswerPace(pace);
  }

  private constructor(pace: ListingPace) {
    this.#pace = pace;
  }

  /** Gives the answer back when a slow server would have it ready. */
  async keep(answer: SimulatedAnswer): Promise<SimulatedAnswer> {
    const milliseconds = this.#timeOf(answer);
    if (milliseconds > 0) {
      this.#isFree = this.#isFree.then(() => sleep(milliseconds));
      await this.#isFree;
    }
    return answer;
  }

  #timeOf(answer: SimulatedAnswer): number {
    const json = 'json' in answer ? (answer.json as object) : {};
    const pace: Record<string, number | undefined> = this.#pace;
    return Object.entries(json).reduce(
      (sum, [name, list]) =>
        sum + (Array.isArray(list) ? list.length * (pace[name] ?? 0) : 0),
      0,
    );
  }
}
