/**
 * Lets what comes next be prepared while the database takes the last write. At most one write is under way, so that
 * they happen in order and nothing piles up.
 *
 * @internal
 */
export class WriteBehind {
  #last: Promise<void> = Promise.resolve();

  private constructor() {}

  static create(): WriteBehind {
    return new WriteBehind();
  }

  /** Waits for the last write and starts this one; throws what the last one threw. */
  async start(write: () => Promise<void>): Promise<void> {
    await this.#last;
    this.#last = write();
    // Thrown where it is awaited; without this a failure would end the process.
    this.#last.catch(() => {});
  }

  /** Waits for the last write; throws what it threw. */
  async end(): Promise<void> {
    await this.#last;
  }
}
