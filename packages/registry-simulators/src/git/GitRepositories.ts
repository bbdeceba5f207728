import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { GitRepository } from './GitRepository';
import { GitServerError } from './GitServerError';
import { runGit } from './runGit';

/** What the server keeps about a repository beside its commits. */
export interface RepositoryRecords {
  description: string;
  private: boolean;
  createdAt: string;
  pulls: PullRequest[];
  statuses: CommitStatus[];
}

/** A proposal to merge one branch into another. */
export interface PullRequest {
  number: number;
  title: string;
  body: string;
  state: 'open' | 'closed';
  merged: boolean;
  mergeCommit?: string;
  base: string;
  head: string;
  /** Commits at the time it was closed; while it is open the branches say. */
  baseSha?: string;
  headSha?: string;
  createdAt: string;
}

/** What a check said about a commit. */
export interface CommitStatus {
  id: number;
  sha: string;
  context: string;
  status: 'pending' | 'success' | 'error' | 'failure' | 'warning';
  description: string;
  targetUrl: string;
  createdAt: string;
}

const NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/;
const RECORDS = 'baton.json';

/** Bare repositories in `<directory>/<organisation>/<name>.git`, each with its records in a file beside the commits. */
export class GitRepositories {
  readonly directory: string;
  /** Changes of the records of one repository happen one after another. */
  readonly #queues = new Map<string, Promise<unknown>>();

  private constructor(directory: string) {
    this.directory = directory;
  }

  static async create(options: {
    directory: string;
    organisations: string[];
  }): Promise<GitRepositories> {
    const repositories = new GitRepositories(path.resolve(options.directory));
    await mkdir(repositories.directory, { recursive: true });
    for (const name of options.organisations) {
      await repositories.addOrganisation(name);
    }
    return repositories;
  }

  hasOrganisation(name: string): boolean {
    return isName(name) && existsSync(path.join(this.directory, name));
  }

  async addOrganisation(name: string): Promise<void> {
    assertName(name);
    await mkdir(path.join(this.directory, name), { recursive: true });
  }

  async organisations(): Promise<string[]> {
    return (await readdir(this.directory)).filter(isName).sort();
  }

  /** Names of the repositories of an organisation. */
  async list(organisation: string): Promise<string[]> {
    if (!this.hasOrganisation(organisation)) {
      throw new GitServerError(404, `no organisation ${organisation}`);
    }
    return (await readdir(path.join(this.directory, organisation)))
      .filter(name => name.endsWith('.git'))
      .map(name => name.slice(0, -'.git'.length))
      .sort();
  }

  get(owner: string, name: string): GitRepository {
    const repository = this.#at(owner, name);
    if (!repository || !existsSync(repository.directory)) {
      throw new GitServerError(404, `no repository ${owner}/${name}`);
    }
    return repository;
  }

  async add(options: {
    owner: string;
    name: string;
    description: string;
    private: boolean;
    defaultBranch: string;
    now: Date;
  }): Promise<GitRepository> {
    assertName(options.name);
    if (!this.hasOrganisation(options.owner)) {
      throw new GitServerError(404, `no organisation ${options.owner}`);
    }
    const repository = this.#at(options.owner, options.name)!;
    if (existsSync(repository.directory)) {
      throw new GitServerError(
        409,
        `The repository with the same name already exists: ${options.name}`,
      );
    }
    await runGit({
      directory: this.directory,
      args: [
        'init',
        '--bare',
        '--quiet',
        `--initial-branch=${options.defaultBranch}`,
        repository.directory,
      ],
    });
    await this.#write(repository, {
      description: options.description,
      private: options.private,
      createdAt: options.now.toISOString(),
      pulls: [],
      statuses: [],
    });
    return repository;
  }

  async records(repository: GitRepository): Promise<RepositoryRecords> {
    const text = await readFile(
      path.join(repository.directory, RECORDS),
      'utf8',
    );
    return JSON.parse(text);
  }

  /** Changes the records; what the change throws leaves them as they are. */
  async change<T>(
    repository: GitRepository,
    change: (records: RepositoryRecords) => T | Promise<T>,
  ): Promise<T> {
    const key = repository.directory;
    const turn = (this.#queues.get(key) ?? Promise.resolve())
      .catch(() => {})
      .then(async () => {
        const records = await this.records(repository);
        const result = await change(records);
        await this.#write(repository, records);
        return result;
      });
    this.#queues.set(key, turn);
    return await turn;
  }

  #at(owner: string, name: string): GitRepository | undefined {
    if (!isName(owner) || !isName(name)) {
      return undefined;
    }
    return new GitRepository({
      owner,
      name,
      directory: path.join(this.directory, owner, `${name}.git`),
    });
  }

  async #write(
    repository: GitRepository,
    records: RepositoryRecords,
  ): Promise<void> {
    const file = path.join(repository.directory, RECORDS);
    // Whoever reads meanwhile sees the former file or the new one, never half of it.
    await writeFile(`${file}.new`, JSON.stringify(records, undefined, 2));
    await rename(`${file}.new`, file);
  }
}

function isName(name: string): boolean {
  return NAME.test(name) && !name.endsWith('.git');
}

function assertName(name: string): void {
  if (!isName(name)) {
    throw new GitServerError(
      422,
      `${name} is no name for a repository or organisation: letters, digits, dots, dashes and underscores`,
    );
  }
}
