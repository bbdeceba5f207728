import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { GitServerError } from './GitServerError';
import { runGit } from './runGit';

/** A file or folder at one commit. */
export interface TreeEntry {
  type: 'blob' | 'tree' | 'commit';
  sha: string;
  path: string;
  /** Bytes; undefined for a folder. */
  size?: number;
}

/** One commit in short. */
export interface CommitSummary {
  sha: string;
  parents: string[];
  authorName: string;
  authorEmail: string;
  /** ISO 8601. */
  date: string;
  message: string;
}

/** A change to one file. */
export interface FileChange {
  path: string;
  /** Undefined removes the file. */
  content: Buffer | undefined;
}

const AUTHOR = { name: 'Baton', email: 'baton@localhost' };
const HASH = /^[0-9a-f]{40}$/;

/** A bare repository on disk, read and written through git itself. */
export class GitRepository {
  readonly owner: string;
  readonly name: string;
  readonly directory: string;

  constructor(options: { owner: string; name: string; directory: string }) {
    this.owner = options.owner;
    this.name = options.name;
    this.directory = options.directory;
  }

  async git(args: string[], input?: Buffer | string): Promise<string> {
    const output = await runGit({ directory: this.directory, args, input });
    return output.toString('utf8').trim();
  }

  /** The commit a branch, tag or hash stands for. */
  async resolve(ref: string): Promise<string> {
    const sha = await this.git([
      'rev-parse',
      '--verify',
      '--quiet',
      '--end-of-options',
      `${ref}^{commit}`,
    ]).catch(() => '');
    if (!HASH.test(sha)) {
      throw new GitServerError(404, `no commit ${ref}`);
    }
    return sha;
  }

  async defaultBranch(): Promise<string> {
    return (await this.git(['symbolic-ref', '--short', 'HEAD'])) || 'main';
  }

  async branches(): Promise<{ name: string; sha: string }[]> {
    const output = await this.git([
      'for-each-ref',
      '--format=%(objectname) %(refname:lstrip=2)',
      'refs/heads',
    ]);
    return lines(output).map(line => ({
      sha: line.slice(0, 40),
      name: line.slice(41),
    }));
  }

  async commits(ref: string, limit = 30): Promise<CommitSummary[]> {
    const sha = await this.resolve(ref);
    const output = await this.git([
      'log',
      `--max-count=${limit}`,
      '--format=%H%x1f%P%x1f%an%x1f%ae%x1f%aI%x1f%B%x1e',
      sha,
    ]);
    return output
      .split('\x1e')
      .map(entry => entry.trim())
      .filter(Boolean)
      .map(entry => {
        const [hash, parents, authorName, authorEmail, date, message] =
          entry.split('\x1f');
        return {
          sha: hash,
          parents: parents ? parents.split(' ') : [],
          authorName,
          authorEmail,
          date,
          message: message.trim(),
        };
      });
  }

  /** The entry at a path; undefined when there is none. */
  async entry(ref: string, filePath: string): Promise<TreeEntry | undefined> {
    const sha = await this.resolve(ref);
    if (filePath === '') {
      return { type: 'tree', sha, path: '' };
    }
    return (await this.listTree(sha, ['--', filePath])).find(
      entry => entry.path === filePath,
    );
  }

  /** What a folder holds; the root is an empty path. */
  async list(ref: string, folder: string): Promise<TreeEntry[]> {
    const sha = await this.resolve(ref);
    return await this.listTree(sha, folder ? ['--', `${folder}/`] : []);
  }

  async read(entry: TreeEntry): Promise<Buffer> {
    return await runGit({
      directory: this.directory,
      args: ['cat-file', 'blob', entry.sha],
    });
  }

  /** The difference between two commits as text, cut after a megabyte. */
  async diff(from: string | undefined, to: string): Promise<string> {
    const output = await this.git(
      from
        ? ['diff', '--no-color', '--no-ext-diff', from, to, '--']
        : ['show', '--no-color', '--no-ext-diff', '--format=', to, '--'],
    );
    return output.slice(0, 1_000_000);
  }

  /** The newest commit both have. */
  async mergeBase(one: string, other: string): Promise<string> {
    return await this.git(['merge-base', one, other]);
  }

  /** Writes changes as one commit on top of a branch; answers the new commit. */
  async commit(options: {
    base: string;
    branch: string;
    message: string;
    changes: FileChange[];
    author?: { name: string; email: string };
  }): Promise<string> {
    const parent = await this.resolve(options.base);
    const scratch = await mkdtemp(path.join(tmpdir(), 'git-index-'));
    const environment = { GIT_INDEX_FILE: path.join(scratch, 'index') };
    try {
      const git = (args: string[], input?: Buffer) =>
        runGit({ directory: this.directory, args, input, environment });
      await git(['read-tree', parent]);
      for (const { path: file, content } of options.changes) {
        if (content === undefined) {
          await git(['update-index', '--force-remove', '--', file]);
        } else {
          const blob = await git(['hash-object', '-w', '--stdin'], content);
          const sha = blob.toString('utf8').trim();
          await git([
            'update-index',
            '--add',
            '--cacheinfo',
            `100644,${sha},${file}`,
          ]);
        }
      }
      const tree = (await git(['write-tree'])).toString('utf8').trim();
      const sha = await this.commitTree({
        ...options,
        tree,
        parents: [parent],
      });
      await this.moveBranch(
        options.branch,
        sha,
        options.branch === options.base ? parent : undefined,
      );
      return sha;
    } finally {
      await rm(scratch, { recursive: true, force: true });
    }
  }

  /** Merges one branch into another with a merge commit. */
  async merge(options: {
    base: string;
    head: string;
    message: string;
  }): Promise<string> {
    const base = await this.resolve(options.base);
    const head = await this.resolve(options.head);
    const tree = await this.git(['merge-tree', '--write-tree', base, head])
      .then(output => output.split('\n')[0])
      .catch(() => {
        throw new GitServerError(409, 'the branches cannot be merged');
      });
    const sha = await this.commitTree({
      tree,
      parents: [base, head],
      message: options.message,
    });
    await this.moveBranch(options.base, sha, base);
    return sha;
  }

  private async commitTree(options: {
    tree: string;
    parents: string[];
    message: string;
    author?: { name: string; email: string };
  }): Promise<string> {
    const author = options.author ?? AUTHOR;
    const output = await runGit({
      directory: this.directory,
      args: [
        'commit-tree',
        options.tree,
        ...options.parents.flatMap(parent => ['-p', parent]),
      ],
      input: options.message,
      environment: {
        GIT_AUTHOR_NAME: author.name,
        GIT_AUTHOR_EMAIL: author.email,
        GIT_COMMITTER_NAME: AUTHOR.name,
        GIT_COMMITTER_EMAIL: AUTHOR.email,
      },
    });
    return output.toString('utf8').trim();
  }

  /** Only when nobody moved it meanwhile; a branch without a former commit must not exist. */
  private async moveBranch(
    branch: string,
    sha: string,
    former: string | undefined,
  ): Promise<void> {
    await this.git(['check-ref-format', '--branch', branch]).catch(() => {
      throw new GitServerError(422, `${branch} is no name of a branch`);
    });
    await this.git([
      'update-ref',
      `refs/heads/${branch}`,
      sha,
      former ?? '0'.repeat(40),
    ]).catch(() => {
      throw new GitServerError(
        409,
        `branch ${branch} exists or was moved meanwhile`,
      );
    });
  }

  private async listTree(sha: string, args: string[]): Promise<TreeEntry[]> {
    const output = await this.git(['ls-tree', '--long', '-z', sha, ...args]);
    return output
      .split('\0')
      .filter(Boolean)
      .map(line => {
        const [facts, entryPath] = line.split('\t');
        const [, type, entrySha, size] = facts.split(/ +/);
        return {
          type: type as TreeEntry['type'],
          sha: entrySha,
          path: entryPath,
          size: size === '-' ? undefined : Number(size),
        };
      });
  }
}

function lines(text: string): string[] {
  return text.split('\n').filter(Boolean);
}
