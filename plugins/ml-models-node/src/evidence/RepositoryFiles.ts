/**
 * The two repositories of a model: where it was trained and where it is served from.
 *
 * @public
 */
export type RepositorySide = 'experiment' | 'production';

/**
 * A file that was asked for: its text, the certain knowledge that it does not exist, or no answer.
 *
 * @public
 */
export type RepositoryFile =
  | {
      /** It exists and was read. */
      state: 'found';
      /** Path in the repository. */
      path: string;
      /** The whole text, never trusted. */
      text: string;
      /** The file for people. */
      url: string;
      /** Commit it was read at; absent when it is what the default branch holds now. */
      commit?: string;
    }
  | {
      /** There is no such file, or it is no text. */
      state: 'none';
      /** Path in the repository. */
      path: string;
      /** One sentence for people. */
      reason: string;
      /** Where it was looked for. */
      url?: string;
    }
  | {
      /** Nobody could tell: the host is down, refuses, the repository is not known, or the file is too large to be read. */
      state: 'unknown';
      /** Path in the repository. */
      path: string;
      /** One sentence for people. */
      reason: string;
      /** Where it was looked for. */
      url?: string;
    };

/**
 * A repository as the catalog knows it.
 *
 * @public
 */
export interface RepositoryLocation {
  /** Source location for people, for example `https://github.com/org/churn/tree/main/`. */
  url: string;
  /** Commit that is looked at; absent for what the default branch holds now. */
  commit?: string;
  /** The commit of the pinned version, when the host shows the repository and knows no such commit. */
  missingCommit?: string;
  /** Component whose source it is; absent when it is the model's own. */
  componentRef?: string;
}

/**
 * Reads files of the two repositories through the URL reader; each file once per run, whoever asks.
 *
 * @public
 */
export interface RepositoryFiles {
  /** Where the repository is. Never throws. */
  locate(
    side: RepositorySide,
  ): Promise<
    | { state: 'found'; value: RepositoryLocation }
    | { state: 'none' | 'unknown'; reason: string }
  >;
  /**
   * Reads a file by its path below the source location: the experiment's at the commit of the pinned version, where
   * the host can do that, and the production one as it is now. Never throws.
   */
  read(side: RepositorySide, path: string): Promise<RepositoryFile>;
}
