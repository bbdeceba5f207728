import { writeFile, mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import {
  ANNOTATION_TEMPLATE_VERSION,
  type Lineage,
} from '@baton-ml/backstage-plugin-ml-models-common';
import { stringify } from 'yaml';
import { resolveLineage } from '../lineage/resolveLineage';
import type { ActionServices } from './ActionServices';
import { lineageResolveExamples } from './examples/lineageResolveExamples';
import { initiatorToken } from './initiatorToken';

const TIERS = ['low', 'medium', 'high'] as const;

/**
 * `ml:lineage:resolve`: reads where a version comes from, and stops when a required fact is missing.
 *
 * @remarks
 * Everything is read again from catalog, registry and repository, in the name of the person who runs the template; form
 * values are only where it starts. It writes nothing outside the workspace, so a dry run does the same.
 *
 * @internal
 */
export function createLineageResolveAction(services: ActionServices) {
  return createTemplateAction({
    id: 'ml:lineage:resolve',
    description:
      'Reads from catalog, registry and repository where a model version comes from: run, commit, signature, digest, datasets. Stops with a list when a required fact is missing, and when the handoff is not that far or has a repository already.',
    examples: lineageResolveExamples,
    supportsDryRun: true,
    schema: {
      input: {
        modelRef: z => z.string().describe('Entity ref of the model'),
        version: z =>
          z
            .string()
            .min(1)
            .describe('Label of the registered version; never "latest"'),
        handoffId: z =>
          z
            .string()
            .optional()
            .describe(
              'Handoff it is for; the open one of the model when absent',
            ),
        laterVersion: z =>
          z
            .boolean()
            .optional()
            .describe(
              'True for a version that an existing repository will serve',
            ),
        riskTier: z =>
          z
            .enum(TIERS)
            .optional()
            .describe(
              'Tier that was asked for; it may be higher than that of the model, not lower',
            ),
        writeTo: z =>
          z
            .string()
            .optional()
            .describe(
              'Folder of the workspace that lineage.json and model.lock.yaml are written to; nowhere when absent',
            ),
      },
      output: {
        lineage: z => z.record(z.any()).describe('What lineage.json holds'),
        lock: z => z.record(z.any()).describe('What model.lock.yaml holds'),
        handoffId: z =>
          z
            .string()
            .optional()
            .describe(
              'Id of the handoff; absent for a later version without one',
            ),
        experimentUrl: z =>
          z
            .string()
            .describe(
              'Folder of the experiment at the commit, for ml:experiment:fetch',
            ),
        commit: z => z.string().describe('Full hash of the commit'),
        pythonVersion: z =>
          z
            .string()
            .optional()
            .describe(
              'Python the version was trained with, from .python-version of the experiment',
            ),
        inputs: z =>
          z.array(z.string()).describe('Columns of the signature, in order'),
        serviceLevels: z =>
          z
            .object({
              p95LatencyMs: z.number().optional(),
              peakRps: z.number().optional(),
            })
            .describe('Of handoff.yaml of the experiment at the commit'),
        dataScienceTeam: z =>
          z
            .string()
            .optional()
            .describe('Entity ref of the group that developed the model'),
        engineeringTeam: z =>
          z
            .string()
            .optional()
            .describe('Entity ref of the group that runs it'),
        system: z => z.string().optional().describe('Entity ref of its system'),
        riskTier: z => z.enum(TIERS).describe('Tier that counts'),
        service: z =>
          z
            .object({
              componentRef: z.string(),
              provider: z.enum(['github', 'gitlab', 'gitea']),
              repoUrl: z.string(),
              repositoryUrl: z.string(),
            })
            .optional()
            .describe('Repository that serves the model; with laterVersion'),
        warnings: z =>
          z
            .array(z.string())
            .describe('Facts that are missing and not required'),
      },
    },
    async handler(ctx) {
      const { modelRef: given, version: label, handoffId, writeTo } = ctx.input;
      const modelRef = stringifyEntityRef(
        parseEntityRef(given, {
          defaultKind: 'MlModel',
          defaultNamespace: 'default',
        }),
      );
      if (label.toLocaleLowerCase('en-US') === 'latest') {
        throw new InputError(
          'version: "latest" is not a version; a promotion is about exactly one',
        );
      }
      const result = await ctx.checkpoint({
        key: `lineage.resolve.${modelRef}.${label}.${handoffId ?? ''}`,
        fn: async () =>
          resolveLineage(services, {
            modelRef,
            label,
            handoffId,
            laterVersion: ctx.input.laterVersion ?? false,
            riskTier: ctx.input.riskTier,
            taskId: ctx.task.id,
            template: readTemplate(),
            promotedBy: ctx.user?.ref,
            now: new Date(),
            credentials: await ctx.getInitiatorCredentials(),
            access: await initiatorToken(services.auth, ctx),
          }),
      });
      for (const warning of result.warnings) {
        ctx.logger.warn(warning);
      }
      ctx.logger.info(
        `Version ${label} of ${modelRef} was trained at commit ${result.commit}`,
      );
      if (writeTo !== undefined) {
        await write(
          'lineage.json',
          `${JSON.stringify(result.lineage, undefined, 2)}\n`,
        );
        await write('model.lock.yaml', stringify(result.lock));
      }
      ctx.output('lineage', result.lineage);
      ctx.output('lock', result.lock);
      ctx.output('handoffId', result.handoffId);
      ctx.output('experimentUrl', result.experimentUrl);
      ctx.output('commit', result.commit);
      ctx.output('pythonVersion', result.pythonVersion);
      ctx.output('inputs', result.inputs);
      ctx.output('serviceLevels', result.serviceLevels);
      ctx.output('dataScienceTeam', result.dataScienceTeam);
      ctx.output('engineeringTeam', result.engineeringTeam);
      ctx.output('system', result.system);
      ctx.output('riskTier', result.riskTier);
      ctx.output('service', result.service);
      ctx.output('warnings', result.warnings);

      async function write(name: string, text: string) {
        const file = resolveSafeChildPath(
          ctx.workspacePath,
          `${writeTo}/${result.service?.folder ?? ''}${name}`,
        );
        await mkdir(dirname(file), { recursive: true });
        await writeFile(file, text);
      }

      function readTemplate(): Lineage['template'] {
        const version =
          ctx.templateInfo?.entity?.metadata.annotations?.[
            ANNOTATION_TEMPLATE_VERSION
          ];
        return ctx.templateInfo && version
          ? { ref: ctx.templateInfo.entityRef, version }
          : undefined;
      }
    },
  });
}
