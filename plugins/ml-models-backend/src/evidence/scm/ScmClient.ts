/**
 * A check that some continuous integration reported for a commit.
 *
 * @internal
 */
export interface CommitCheck {
  /** As the host names it. */
  name: string;
  /** `skipped` also stands for cancelled, manual and neutral ones. */
  state: 'passed' | 'failed' | 'running' | 'skipped';
  /** Page of the run, http or https. */
  url?: string;
  /** ISO 8601; of two checks of one name the newer counts. */
  at?: string;
}

/**
 * Asks the API of the host of one repository. Throws, with a sentence for people, when there was no answer.
 *
 * @internal
 */
export interface ScmClient {
  /**
   * The full hash of a commit, a branch, a tag or `HEAD`; undefined when the host knows no such thing or does not show
   * the repository to us.
   */
  findCommit(ref: string, signal: AbortSignal): Promise<string | undefined>;
  /** The newest check of each name at a commit. */
  listChecks(commit: string, signal: AbortSignal): Promise<CommitCheck[]>;
}
