import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import type { ActionServices } from './ActionServices';
import { experimentFetchExamples } from './examples/experimentFetchExamples';

/**
 * `ml:experiment:fetch`: copies agreed files of an experiment, at one commit, into the workspace.
 *
 * @internal
 */
export function createExperimentFetchAction(
  services: Pick<ActionServices, 'reader'>,
) {
  return createTemplateAction({
    id: 'ml:experiment:fetch',
    description:
      'Copies files of an experiment repository at one commit into the workspace, as they are. Stops with a list when a required one is missing.',
    examples: experimentFetchExamples,
    supportsDryRun: true,
    schema: {
      input: {
        url: z =>
          z
            .string()
            .describe(
              'Folder at a commit: experimentUrl of ml:lineage:resolve',
            ),
        files: z =>
          z
            .array(
              z.object({
                from: z
                  .string()
                  .describe(
                    'Path in the experiment; with a slash at its end a whole folder',
                  ),
                to: z
                  .string()
                  .optional()
                  .describe('Path in the workspace; the same one when absent'),
                optional: z
                  .boolean()
                  .optional()
                  .describe('True when the file may be missing'),
              }),
            )
            .min(1)
            .describe('What to copy'),
      },
      output: {
        copied: z => z.array(z.string()).describe('Paths in the workspace'),
      },
    },
    async handler(ctx) {
      const { url, files } = ctx.input;
      const tree = await services.reader.readTree(url, {
        filter: path => files.some(({ from }) => matches(path, from)),
        signal: ctx.signal,
      });
      const present = await tree.files();
      const copied: string[] = [];
      const missing: string[] = [];
      for (const { from, to = from, optional } of files) {
        const found = present.filter(({ path }) => matches(path, from));
        if (!found.length && !optional) {
          missing.push(from);
        }
        for (const file of found) {
          const path = `${to}${file.path.slice(from.length)}`;
          const target = resolveSafeChildPath(ctx.workspacePath, path);
          await mkdir(dirname(target), { recursive: true });
          await writeFile(target, await file.content());
          copied.push(path);
        }
      }
      if (missing.length) {
        throw new NotFoundError(
          `The experiment at ${url} lacks: ${missing.join(', ')}`,
        );
      }
      ctx.logger.info(`Copied ${copied.length} files of the experiment`);
      ctx.output('copied', copied);
    },
  });
}

function matches(path: string, from: string): boolean {
  return from.endsWith('/') ? path.startsWith(from) : path === from;
}
