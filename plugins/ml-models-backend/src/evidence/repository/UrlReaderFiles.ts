import type { UrlReaderService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import type {
  RepositoryFile,
  RepositoryFiles,
  RepositoryLocation,
  RepositorySide,
} from '@baton-ml/backstage-plugin-ml-models-node';
import { repositoryLinks } from '../scm/repositoryLinks';
import type { ScmClients } from '../scm/ScmClients';
import { cleanPath } from './cleanPath';
import { readText } from './readText';
import type { LocatedRepository, RepositoryLocator } from './RepositoryLocator';

/** Largest file that is looked at. */
const LARGEST_BYTES = 256 * 1024;
/** Lock files name every artifact of every package: those of machine-learning projects reach a megabyte. */
const LARGEST_LOCK_BYTES = 4 * 1024 * 1024;
const TIMEOUT_MILLISECONDS = 10_000;

/**
 * Files of the two repositories of one model, read through the portal's URL reader. Lives for one run: each file is
 * read once, and a repository that did not answer is not asked again.
 *
 * @internal
 */
export class UrlReaderFiles implements RepositoryFiles {
  readonly #options: UrlReaderFilesOptions;
  readonly #files = new Map<string, Promise<RepositoryFile>>();
  readonly #locations = new Map<RepositorySide, Promise<LocatedRepository>>();
  /** Why a side is not asked any more. */
  readonly #down = new Map<RepositorySide, string>();

  private constructor(options: UrlReaderFilesOptions) {
    this.#options = options;
  }

  static create(options: UrlReaderFilesOptions): UrlReaderFiles {
    return new UrlReaderFiles(options);
  }

  locate(side: RepositorySide): Promise<LocatedRepository> {
    const known = this.#locations.get(side);
    if (known) return known;
    const located = this.#options.locator.locate(side);
    this.#locations.set(side, located);
    return located;
  }

  read(side: RepositorySide, path: string): Promise<RepositoryFile> {
    const clean = cleanPath(path);
    if (!clean) {
      const reason = 'The path does not name a file below the source location.';
      return Promise.resolve({ state: 'none', path, reason });
    }
    const key = `${side}:${clean}`;
    const known = this.#files.get(key);
    if (known) return known;
    const file = this.#read(side, clean);
    this.#files.set(key, file);
    return file;
  }

  async #read(side: RepositorySide, path: string): Promise<RepositoryFile> {
    const location = await this.locate(side);
    if (location.state !== 'found') {
      // Without a repository there is no knowing whether it has the file.
      return { state: 'unknown', path, reason: location.reason };
    }
    const { commit, missingCommit } = location.value;
    if (missingCommit) {
      const reason = `The repository has no commit ${missingCommit.slice(
        0,
        8,
      )}.`;
      return { state: 'unknown', path, reason };
    }
    const url = this.#urlOf(location.value, path);
    const down = this.#down.get(side);
    if (down) return { state: 'unknown', path, url, reason: down };
    try {
      const limit = path.endsWith('.lock') ? LARGEST_LOCK_BYTES : LARGEST_BYTES;
      const text = await this.#fetch(url, limit);
      if (text === undefined) {
        // It is there, and nobody looked into it.
        const reason = `${path} is larger than ${
          limit / 1024
        } KiB, so it is not read.`;
        return { state: 'unknown', path, url, reason };
      }
      if (text.includes('\u0000')) {
        return { state: 'none', path, url, reason: `${path} is no text file.` };
      }
      return { state: 'found', path, text, url, commit };
    } catch (thrown) {
      const error = toError(thrown);
      if (error.name === 'NotFoundError') {
        const reason = `${path} does not exist${at(commit)}.`;
        return { state: 'none', path, url, reason };
      }
      const reason = `${path} could not be read: ${error.message}`;
      this.#down.set(side, reason);
      return { state: 'unknown', path, url, reason };
    }
  }

  #urlOf({ url, commit }: RepositoryLocation, path: string): string {
    const { scm } = this.#options;
    const repository = scm.parse(url);
    if (!repository) return scm.resolve(path, url);
    return repositoryLinks.file(
      repository,
      { commit, ref: repository.ref },
      path,
    );
  }

  /** The text, undefined when there is too much of it. */
  async #fetch(url: string, maxBytes: number): Promise<string | undefined> {
    const signal = AbortSignal.any([
      this.#options.signal,
      AbortSignal.timeout(
        this.#options.timeoutMilliseconds ?? TIMEOUT_MILLISECONDS,
      ),
    ]);
    // Not every reader listens to the signal.
    const ended = new Promise<never>((_, reject) => {
      const stop = () => reject(new Error('the host did not answer in time'));
      if (signal.aborted) stop();
      signal.addEventListener('abort', stop);
    });
    const read = async () =>
      readText(
        await this.#options.urlReader.readUrl(url, { signal }),
        maxBytes,
      );
    return Promise.race([read(), ended]);
  }
}

interface UrlReaderFilesOptions {
  locator: RepositoryLocator;
  scm: ScmClients;
  signal: AbortSignal;
  /** For tests; ten seconds when absent. */
  timeoutMilliseconds?: number;
  urlReader: UrlReaderService;
}

function at(commit: string | undefined): string {
  return commit ? ` at commit ${commit.slice(0, 8)}` : '';
}
