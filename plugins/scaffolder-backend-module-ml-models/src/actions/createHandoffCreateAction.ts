import { InputError } from '@backstage/errors';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import {
  type Handoff,
  type HandoffState,
  type HandoffSummary,
  isMlModelEntity,
  type MlModelEntity,
} from '@baton-ml/backstage-plugin-ml-models-common';
import type { ActionServices } from './ActionServices';
import { handoffCreateExamples } from './examples/handoffCreateExamples';
import { initiatorToken } from './initiatorToken';
import { isStatus } from './isStatus';
import { waitUntil } from './waitUntil';

/** How long the catalog is given to process a new entity, in seconds. */
const DEFAULT_WAIT_SECONDS = 60;
const ASK_EVERY_MILLISECONDS = 1000;
/** What is in production, or was taken out of it for a while. */
const SERVED: readonly HandoffState[] = ['in-production', 'suspended'];
const TIERS = ['low', 'medium', 'high'] as const;

/**
 * `ml:handoff:create`: starts the handoff of a model in the name of the person who runs the template.
 *
 * @remarks
 * A new entity takes the catalog some seconds, so the action waits for it. It may run again: the handoff a task has
 * started, or one that is open for the same model, environment and version, is answered instead of a second one.
 *
 * @internal
 */
export function createHandoffCreateAction(
  services: Pick<ActionServices, 'auth' | 'catalog' | 'mlModels'>,
) {
  return createTemplateAction({
    id: 'ml:handoff:create',
    description:
      'Starts the handoff of a model, in the name of the person who runs the template: as a draft, or carrying on what was agreed on for the version in production. Waits until the catalog knows the model.',
    examples: handoffCreateExamples,
    supportsDryRun: true,
    schema: {
      input: {
        modelRef: z =>
          z
            .string()
            .describe(
              'Entity ref of the model, for example mlmodel:default/churn',
            ),
        version: z =>
          z
            .string()
            .optional()
            .describe('Label of the version to pin; a draft may have none yet'),
        environment: z =>
          z
            .string()
            .optional()
            .describe(
              'One of mlModels.handoff.environments; the first one when absent',
            ),
        riskTier: z =>
          z.enum(TIERS).optional().describe('Taken from the model when absent'),
        followsOn: z =>
          z
            .boolean()
            .optional()
            .describe(
              'True for the version after the one in production: what both sides agreed on and the answers that do not depend on the version are carried on from its handoff. Begins as a draft when nothing is in production, or the risk tier has risen since',
            ),
        optional: z =>
          z
            .boolean()
            .optional()
            .describe(
              'Goes on without a handoff when the person may not start one, with a warning and no outputs',
            ),
        waitSeconds: z =>
          z
            .number()
            .min(0)
            .max(600)
            .optional()
            .describe(
              'How long to wait for the catalog, in seconds; 60 when absent',
            ),
      },
      output: {
        handoffId: z => z.string().describe('Id of the handoff'),
        number: z => z.number().describe('Number people say aloud'),
        path: z => z.string().describe('Path of its page in the portal'),
        state: z => z.string().describe('State it is in'),
        created: z => z.boolean().describe('False when it was there already'),
      },
    },
    async handler(ctx) {
      const { modelRef, version, environment, riskTier } = ctx.input;
      if (ctx.isDryRun) {
        ctx.logger.info(`Would start the handoff of ${modelRef}`);
        ctx.output('handoffId', 'dry-run');
        ctx.output('number', 0);
        ctx.output('path', '/ml-models/handoffs');
        ctx.output('state', 'draft');
        ctx.output('created', true);
        return;
      }
      const waitSeconds = ctx.input.waitSeconds ?? DEFAULT_WAIT_SECONDS;
      let refusal: string | undefined;
      const answer = ctx.checkpoint({
        key: `handoff.create.${modelRef}.${version ?? ''}.${environment ?? ''}`,
        fn: async () => {
          const made = await waitUntil({
            ask: () => createUnlessUnknown(),
            timeout: waitSeconds * 1000,
            interval: ASK_EVERY_MILLISECONDS,
            signal: ctx.signal,
          });
          if (!made) {
            throw new InputError(
              refusal
                ? `The handoff of ${modelRef} could not be started within ${waitSeconds} seconds: ${refusal}`
                : `The catalog does not know ${modelRef} after ${waitSeconds} seconds. Look at its location in the catalog for errors, then run this step again.`,
            );
          }
          return made;
        },
      });
      const handoff = await answer.catch(error => {
        if (!ctx.input.optional || !isStatus(error, 403)) throw error;
        ctx.logger.warn(
          `The handoff of ${modelRef} was not started: ${error.message}`,
        );
        return undefined;
      });
      if (!handoff) return;
      ctx.logger.info(
        handoff.created
          ? `Started handoff ${handoff.number}`
          : `Handoff ${handoff.number} is open already`,
      );
      ctx.output('handoffId', handoff.id);
      ctx.output('number', handoff.number);
      ctx.output('path', `/ml-models/handoffs/${handoff.number}`);
      ctx.output('state', handoff.state);
      ctx.output('created', handoff.created);

      async function createUnlessUnknown() {
        const credentials = await ctx.getInitiatorCredentials();
        const entity = await services.catalog.getEntityByRef(modelRef, {
          credentials,
        });
        if (!entity) {
          ctx.logger.info(`Waiting for the catalog to process ${modelRef}`);
          return undefined;
        }
        const access = await initiatorToken(services.auth, ctx);
        const parent =
          ctx.input.followsOn &&
          (await findParent(isMlModelEntity(entity) ? entity : undefined));
        try {
          const created = await services.mlModels.createHandoff(
            parent
              ? {
                  entityRef: modelRef,
                  version,
                  environment: parent.environment,
                  parentId: parent.id,
                  taskId: ctx.task.id,
                }
              : {
                  entityRef: modelRef,
                  version,
                  environment,
                  riskTier,
                  taskId: ctx.task.id,
                },
            access,
          );
          return toResult(created, true);
        } catch (error) {
          if (isStatus(error, 404)) {
            refusal = (error as Error).message;
            return undefined;
          }
          const open = isStatus(error, 409) && (await findOpen(access));
          if (open) {
            return open;
          }
          throw error;
        }
      }

      /** The handoff in production, unless what was agreed on there is no longer enough. */
      async function findParent(
        entity: MlModelEntity | undefined,
      ): Promise<HandoffSummary | undefined> {
        const access = await initiatorToken(services.auth, ctx);
        const [status] = (
          await services.mlModels.getHandoffStatus([modelRef], access)
        ).items;
        const served = [status?.production, status?.current].find(
          each =>
            each &&
            SERVED.includes(each.state) &&
            (environment ?? each.environment) === each.environment,
        );
        if (!served) {
          ctx.logger.info('Nothing is in production, so it begins as a draft');
          return undefined;
        }
        const tier = riskTier ?? entity?.spec.riskTier ?? served.riskTier;
        if (TIERS.indexOf(tier) > TIERS.indexOf(served.riskTier)) {
          ctx.logger.warn(
            `The risk tier was ${served.riskTier} in handoff ${served.number} and is ${tier} now, so everything is agreed on again`,
          );
          return undefined;
        }
        return served;
      }

      async function findOpen(access: { token: string }) {
        const [status] = (
          await services.mlModels.getHandoffStatus([modelRef], access)
        ).items;
        const current = status?.current;
        return current && (current.version ?? '') === (version ?? '')
          ? toResult({ summary: current }, false)
          : undefined;
      }
    },
  });
}

function toResult(
  handoff: Pick<Handoff, 'summary'>,
  created: boolean,
): Pick<HandoffSummary, 'id' | 'number' | 'state'> & { created: boolean } {
  const { id, number, state } = handoff.summary;
  return { id, number, state, created };
}
