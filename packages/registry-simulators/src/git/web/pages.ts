import type { GitRepositories } from '../GitRepositories';
import type { CommitSummary, GitRepository } from '../GitRepository';
import { GitServerError } from '../GitServerError';
import { currentCommits } from '../pulls';
import { html, type Html } from '../../web/html';
import { layout as layoutOf } from '../../web/layout';

const MAX_SHOWN_BYTES = 500_000;

const layout = (options: Omit<Parameters<typeof layoutOf>[0], 'site'>) =>
  layoutOf({ ...options, site: 'Sample git server' });

/** All repositories. */
export async function overviewPage(
  repositories: GitRepositories,
): Promise<string> {
  const items: Html[] = [];
  for (const owner of await repositories.organisations()) {
    for (const name of await repositories.list(owner)) {
      const records = await repositories.records(repositories.get(owner, name));
      items.push(
        html`<li>
          <a href="/${owner}/${name}">${owner}/${name}</a>
          <span class="dim">${records.description}</span>
        </li>`,
      );
    }
  }
  return layout({
    title: 'Repositories',
    path: [],
    content: html`<h1>Repositories</h1>
      <p class="dim">
        A small git server for the sample portal. It runs on this machine only.
      </p>
      ${items.length
        ? html`<ul>
            ${items}
          </ul>`
        : html`<p>No repository yet.</p>`}`,
  });
}

/** A repository with the files of its default branch, its pull requests and newest commits. */
export async function repositoryPage(
  repositories: GitRepositories,
  repository: GitRepository,
  baseUrl: string,
): Promise<string> {
  const records = await repositories.records(repository);
  const branch = await repository.defaultBranch();
  const isEmpty = (await repository.branches()).length === 0;
  const root = rootOf(repository);
  const readme = isEmpty
    ? undefined
    : await repository.entry(branch, 'README.md');
  const pulls = records.pulls
    .slice()
    .reverse()
    .map(
      pull => html`<li>
        <a href="${root}/pulls/${pull.number}">#${pull.number} ${pull.title}</a>
        <span class="dim">${pull.merged ? 'merged' : pull.state}</span>
      </li>`,
    );
  return layout({
    title: `${repository.owner}/${repository.name}`,
    path: [],
    content: html`<h1>${repository.owner}/${repository.name}</h1>
      <p class="dim">${records.description}</p>
      <p><code>git clone ${baseUrl}${root}.git</code></p>
      ${isEmpty
        ? html`<p>Nothing has been pushed yet.</p>`
        : html`${await fileList(repository, branch, '')}
            ${pulls.length
              ? html`<h2>Pull requests</h2>
                  <ul>
                    ${pulls}
                  </ul>`
              : ''}
            <h2>Commits</h2>
            <ul>
              ${(await repository.commits(branch, 10)).map(commit =>
                commitItem(root, commit),
              )}
            </ul>
            ${readme
              ? html`<h2>README.md</h2>
                  <pre>
${(await repository.read(readme)).toString('utf8')}</pre
                  >`
              : ''}`}`,
  });
}

/** A folder or a file at a branch or commit. */
export async function sourcePage(
  repository: GitRepository,
  kind: string,
  ref: string,
  path: string,
): Promise<string> {
  const entry = await repository.entry(ref, path);
  if (!entry) {
    throw new GitServerError(404, `no ${path} at ${ref}`);
  }
  const root = rootOf(repository);
  const parents = path.split('/').slice(0, -1);
  return layout({
    title: `${path || repository.name} at ${ref}`,
    path: [
      { title: `${repository.owner}/${repository.name}`, href: root },
      { title: ref.slice(0, 12), href: `${root}/src/${kind}/${ref}` },
      ...parents.map((title, index) => ({
        title,
        href: `${root}/src/${kind}/${ref}/${parents
          .slice(0, index + 1)
          .join('/')}`,
      })),
    ],
    content: html`<h1>${path || repository.name}</h1>
      ${entry.type === 'tree'
        ? await fileList(repository, ref, path, kind)
        : html`<p>
              <a href="${root}/raw/${kind}/${ref}/${path}">Plain text</a>
            </p>
            ${(entry.size ?? 0) > MAX_SHOWN_BYTES
              ? html`<p>The file is too long to show.</p>`
              : html`<pre>
${(await repository.read(entry)).toString('utf8')}</pre
                >`}`}`,
  });
}

/** What a commit changed. */
export async function commitPage(
  repository: GitRepository,
  ref: string,
): Promise<string> {
  const [commit] = await repository.commits(ref, 1);
  const root = rootOf(repository);
  return layout({
    title: `Commit ${commit.sha.slice(0, 12)}`,
    path: [{ title: `${repository.owner}/${repository.name}`, href: root }],
    content: html`<h1>Commit <code>${commit.sha}</code></h1>
      <p class="dim">${commit.authorName}, ${commit.date}</p>
      <p><a href="${root}/src/commit/${commit.sha}">Files</a></p>
      <pre>${commit.message}</pre>
      <pre>${await repository.diff(commit.parents[0], commit.sha)}</pre>`,
  });
}

/** A pull request with its changes and, while it is open, a button that merges it. */
export async function pullPage(
  repositories: GitRepositories,
  repository: GitRepository,
  number: number,
): Promise<string> {
  const { pulls } = await repositories.records(repository);
  const found = pulls.find(each => each.number === number);
  if (!found) {
    throw new GitServerError(404, `no pull request ${number}`);
  }
  const pull = await currentCommits(repository, found);
  const root = rootOf(repository);
  const diff =
    pull.baseSha && pull.headSha
      ? await repository.diff(
          await repository.mergeBase(pull.baseSha, pull.headSha),
          pull.headSha,
        )
      : '';
  return layout({
    title: pull.title,
    path: [{ title: `${repository.owner}/${repository.name}`, href: root }],
    content: html`<h1>#${number} ${pull.title}</h1>
      <p class="dim">
        ${pull.merged ? 'Merged' : pull.state}: <code>${pull.head}</code> into
        <code>${pull.base}</code>
      </p>
      <pre>${pull.body}</pre>
      ${pull.state === 'open'
        ? html`<form method="post" action="${root}/pulls/${number}/merge">
            <button>Merge</button>
          </form>`
        : ''}
      <h2>Changes</h2>
      <pre>${diff}</pre>`,
  });
}

function rootOf(repository: GitRepository): string {
  return `/${repository.owner}/${repository.name}`;
}

function commitItem(root: string, commit: CommitSummary): Html {
  const [title] = commit.message.split('\n');
  return html`<li>
    <a href="${root}/commit/${commit.sha}">${title}</a>
    <span class="dim">${commit.authorName}, ${commit.date.slice(0, 10)}</span>
  </li>`;
}

async function fileList(
  repository: GitRepository,
  ref: string,
  folder: string,
  kind = 'branch',
): Promise<Html> {
  const entries = await repository.list(ref, folder);
  const foldersFirst = entries.sort(
    (one, other) => Number(other.type === 'tree') - Number(one.type === 'tree'),
  );
  return html`<ul>
    ${foldersFirst.map(
      entry => html`<li>
        <a href="${rootOf(repository)}/src/${kind}/${ref}/${entry.path}"
          >${entry.path.split('/').pop()!}${entry.type === 'tree' ? '/' : ''}</a
        >
        <span class="dim"
          >${entry.size === undefined ? '' : `${entry.size} bytes`}</span
        >
      </li>`,
    )}
  </ul>`;
}
