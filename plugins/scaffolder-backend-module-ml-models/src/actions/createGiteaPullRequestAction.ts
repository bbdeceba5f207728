import { InputError } from '@backstage/errors';
import {
  createTemplateAction,
  parseRepoUrl,
  serializeDirectoryContents,
} from '@backstage/plugin-scaffolder-node';
import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import {
  type GiteaAnswer,
  GiteaRepositoryClient,
} from '../scm/GiteaRepositoryClient';
import type { ActionServices } from './ActionServices';
import { giteaPullRequestExamples } from './examples/giteaPullRequestExamples';

/**
 * `ml:gitea:pull-request`: proposes a change to a repository of a Gitea host. The upstream module for Gitea publishes
 * repositories and has no such action.
 *
 * @internal
 */
export function createGiteaPullRequestAction(
  services: Pick<ActionServices, 'integrations'>,
) {
  return createTemplateAction({
    id: 'ml:gitea:pull-request',
    description:
      'Proposes the files of a folder of the workspace as a pull request to a repository of a Gitea host. Answers the open one when the branch has one already.',
    examples: giteaPullRequestExamples,
    supportsDryRun: true,
    schema: {
      input: {
        repoUrl: z => z.string().describe('Repository: host?owner=o&repo=r'),
        branchName: z => z.string().describe('Branch that is made'),
        targetBranchName: z =>
          z
            .string()
            .optional()
            .describe('Branch to merge into; the default one when absent'),
        title: z => z.string().describe('Title, also of the commit'),
        description: z => z.string().optional().describe('What it is about'),
        sourcePath: z =>
          z
            .string()
            .describe(
              'Folder of the workspace that stands for the root of the repository',
            ),
      },
      output: {
        remoteUrl: z => z.string().describe('Page of the pull request'),
        pullRequestNumber: z => z.number(),
      },
    },
    async handler(ctx) {
      const { repoUrl, branchName, title, description, sourcePath } = ctx.input;
      const { host, owner, repo } = parseRepoUrl(
        repoUrl,
        services.integrations,
      );
      const integration = services.integrations.gitea.byHost(host);
      if (!integration || !owner) {
        throw new InputError(
          `repoUrl: ${host} is no Gitea host of this portal, or the owner is missing`,
        );
      }
      if (ctx.isDryRun) {
        ctx.logger.info(`Would propose ${branchName} to ${owner}/${repo}`);
        ctx.output(
          'remoteUrl',
          `${integration.config.baseUrl}/${owner}/${repo}/pulls`,
        );
        ctx.output('pullRequestNumber', 0);
        return;
      }
      const gitea = GiteaRepositoryClient.create({
        config: integration.config,
        owner,
        repository: repo,
      });
      const result = await ctx.checkpoint({
        key: `gitea.pull-request.${repoUrl}.${branchName}`,
        fn: async () => {
          const base =
            ctx.input.targetBranchName ??
            expect(await gitea.get(''), [200]).default_branch;
          const open = await findOpen(base);
          if (open) {
            return open;
          }
          await commit(base);
          const pull = expect(
            await gitea.post('/pulls', {
              base,
              head: branchName,
              title,
              body: description ?? '',
            }),
            [201],
          );
          return { url: pull.html_url, number: pull.number };
        },
      });
      ctx.logger.info(`The change is proposed at ${result.url}`);
      ctx.output('remoteUrl', result.url);
      ctx.output('pullRequestNumber', result.number);

      async function findOpen(base: string) {
        const pulls = expect(await gitea.get('/pulls?state=open&limit=50'), [
          200,
        ]);
        const found = pulls.find(
          (pull: any) =>
            pull.head?.ref === branchName && pull.base?.ref === base,
        );
        return found && { url: found.html_url, number: found.number };
      }

      async function commit(base: string) {
        const contents = await serializeDirectoryContents(
          resolveSafeChildPath(ctx.workspacePath, sourcePath),
        );
        const files = await Promise.all(
          contents.map(async ({ path, content }) => {
            const place = path.split('/').map(encodeURIComponent).join('/');
            const { status, body } = await gitea.get(
              `/contents/${place}?ref=${encodeURIComponent(base)}`,
            );
            return {
              path,
              content: content.toString('base64'),
              ...(status === 200
                ? { operation: 'update', sha: body.sha }
                : { operation: 'create' }),
            };
          }),
        );
        const written = await gitea.post('/contents', {
          branch: base,
          new_branch: branchName,
          message: title,
          files,
        });
        // 409 and 422: an earlier attempt made the branch and got no further.
        if (written.status === 409 || written.status === 422) {
          const branch = await gitea.get(
            `/branches/${encodeURIComponent(branchName)}`,
          );
          if (branch.status === 200) {
            return;
          }
        }
        expect(written, [201]);
      }

      function expect(answer: GiteaAnswer, statuses: number[]): any {
        if (!statuses.includes(answer.status)) {
          throw new Error(
            `${host} answered ${answer.status} for ${owner}/${repo}: ${
              answer.body?.message ?? 'no reason given'
            }`,
          );
        }
        return answer.body;
      }
    },
  });
}
