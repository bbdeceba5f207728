import { ConflictError } from '@backstage/errors';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import type { ActionServices } from './ActionServices';
import { handoffLinkExamples } from './examples/handoffLinkExamples';
import { initiatorToken } from './initiatorToken';
import { isStatus } from './isStatus';

/**
 * `ml:handoff:link`: records the production repository on the handoff.
 *
 * @remarks
 * The backend keeps the id of the task, so that a page can show a task that stopped half-way. It may run again. When
 * another task has linked another repository, the action stops and names it.
 *
 * @internal
 */
export function createHandoffLinkAction(
  services: Pick<ActionServices, 'auth' | 'mlModels'>,
) {
  return createTemplateAction({
    id: 'ml:handoff:link',
    description:
      'Records on a handoff which repository serves the model, or that one is being created. Stops when another one is linked already.',
    examples: handoffLinkExamples,
    supportsDryRun: true,
    schema: {
      input: {
        handoffId: z => z.string().describe('Id of the handoff'),
        componentRef: z =>
          z.string().optional().describe('Entity ref of the service'),
        repository: z =>
          z.string().optional().describe('Address of the repository'),
        state: z =>
          z
            .enum(['started', 'linked'])
            .optional()
            .describe(
              'started before anything is created, linked (the default) when all is done',
            ),
      },
      output: {
        path: z =>
          z.string().describe('Path of the page of the handoff in the portal'),
      },
    },
    async handler(ctx) {
      const { handoffId, componentRef, repository } = ctx.input;
      const state = ctx.input.state ?? 'linked';
      ctx.output('path', `/ml-models/handoffs/${handoffId}`);
      if (ctx.isDryRun) {
        ctx.logger.info(`Would record ${repository ?? state} on ${handoffId}`);
        return;
      }
      await ctx.checkpoint({
        key: `handoff.link.${handoffId}.${state}`,
        fn: async () => {
          const access = await initiatorToken(services.auth, ctx);
          try {
            await services.mlModels.linkHandoffRepository(
              handoffId,
              { taskId: ctx.task.id, state, componentRef, repository },
              access,
            );
          } catch (error) {
            if (!isStatus(error, 409)) {
              throw error;
            }
            const { repository: other } = await services.mlModels.getHandoff(
              handoffId,
              access,
            );
            throw new ConflictError(
              `The handoff has a production repository already: ${
                other?.repository ?? other?.componentRef ?? 'see its page'
              }`,
            );
          }
        },
      });
      ctx.logger.info(`Recorded ${repository ?? state} on the handoff`);
    },
  });
}
