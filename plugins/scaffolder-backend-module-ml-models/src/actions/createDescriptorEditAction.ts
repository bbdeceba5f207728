import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import {
  ANNOTATION_LOCATION,
  parseEntityRef,
  parseLocationRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { NotFoundError } from '@backstage/errors';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { editDescriptor } from '../lineage/editDescriptor';
import { parsePlace } from '../scm/parsePlace';
import type { ActionServices } from './ActionServices';
import { descriptorEditExamples } from './examples/descriptorEditExamples';

/**
 * `ml:descriptor:edit`: writes the changed descriptor of a model into the workspace, for a pull request.
 *
 * @remarks
 * The model stays described in one repository, that of its experiment, so that its entity never conflicts or becomes an
 * orphan. This is how its descriptor learns where it is served from.
 *
 * @internal
 */
export function createDescriptorEditAction(
  services: Pick<ActionServices, 'catalog' | 'integrations' | 'reader'>,
) {
  return createTemplateAction({
    id: 'ml:descriptor:edit',
    description:
      'Writes into a copy of the descriptor of a model which component and API serve it, for a pull request to the repository that describes it.',
    examples: descriptorEditExamples,
    supportsDryRun: true,
    schema: {
      input: {
        modelRef: z => z.string().describe('Entity ref of the model'),
        production: z =>
          z.string().describe('Entity ref of the component that serves it'),
        api: z =>
          z
            .string()
            .optional()
            .describe(
              'Entity ref of the API it is served by; none when absent or empty',
            ),
        writeTo: z =>
          z
            .string()
            .describe(
              'Folder of the workspace that the changed file is written to',
            ),
      },
      output: {
        changed: z =>
          z
            .boolean()
            .describe(
              'False when no repository describes the model, or it says so already',
            ),
        provider: z => z.enum(['github', 'gitlab', 'gitea']).optional(),
        repoUrl: z =>
          z
            .string()
            .optional()
            .describe(
              'Repository that describes the model, as host?owner=o&repo=r',
            ),
        branch: z =>
          z.string().optional().describe('Branch the descriptor is read from'),
      },
    },
    async handler(ctx) {
      const { production, api, writeTo } = ctx.input;
      const modelRef = stringifyEntityRef(
        parseEntityRef(ctx.input.modelRef, {
          defaultKind: 'MlModel',
          defaultNamespace: 'default',
        }),
      );
      const entity = await services.catalog.getEntityByRef(modelRef, {
        credentials: await ctx.getInitiatorCredentials(),
      });
      if (!entity) {
        throw new NotFoundError(`The catalog knows no model ${modelRef}`);
      }
      const location = entity.metadata.annotations?.[ANNOTATION_LOCATION];
      const { type, target } = parseLocationRef(location ?? 'none:none');
      const place =
        type === 'url' ? parsePlace(target, services.integrations) : undefined;
      if (!place) {
        ctx.logger.warn(
          `No repository of a configured host describes ${modelRef}: set spec.source.production to ${production} where it is described`,
        );
        ctx.output('changed', false);
        return;
      }
      const file = await services.reader.readUrl(target);
      const text = editDescriptor((await file.buffer()).toString('utf8'), {
        name: entity.metadata.name,
        production,
        api: api || undefined,
      });
      if (text === undefined) {
        ctx.logger.info('The descriptor of the model says so already');
        ctx.output('changed', false);
        return;
      }
      const name = new URL(target).pathname.split('/').pop()!;
      const copy = resolveSafeChildPath(
        ctx.workspacePath,
        `${writeTo}/${place.folder}${decodeURIComponent(name)}`,
      );
      await mkdir(dirname(copy), { recursive: true });
      await writeFile(copy, text);
      ctx.output('changed', true);
      ctx.output('provider', place.provider);
      ctx.output(
        'repoUrl',
        `${place.host}?${new URLSearchParams({
          owner: place.owner,
          repo: place.repository,
        })}`,
      );
      ctx.output('branch', place.ref);
    },
  });
}
