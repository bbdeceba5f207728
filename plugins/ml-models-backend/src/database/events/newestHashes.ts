import { AsyncLocalStorage } from 'node:async_hooks';

/** The newest hash of the chain of one subject. */
type NewestHash = { subject: string; hash: string };

const running = new AsyncLocalStorage<Map<string, string>>();

/**
 * The chains of events that something continued, for the line of the audit log about it: whoever rewrote the table later
 * cannot rewrite that line.
 *
 * @internal
 */
export const newestHashes = {
  /** Does something and answers with it the newest hash of every chain it continued. */
  async during<T>(
    act: () => Promise<T>,
  ): Promise<{ result: T; hashes: NewestHash[] }> {
    const found = new Map<string, string>();
    const result = await running.run(found, act);
    return {
      result,
      hashes: [...found].map(([subject, hash]) => ({ subject, hash })),
    };
  },

  /** Notes that a chain goes on; nothing happens where nobody asks. */
  note(subject: string, hash: string): void {
    running.getStore()?.set(subject, hash);
  },
};
