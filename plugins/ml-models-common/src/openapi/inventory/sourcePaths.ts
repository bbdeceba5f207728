import { jsonAnswer } from '../parts/jsonAnswer';
import { jsonBody } from '../parts/jsonBody';
import { pathParameter } from '../parts/pathParameter';

/**
 * Routes of registries, relative to `/api/ml-models`.
 *
 * @internal
 */
export const sourcePaths = {
  '/sources': {
    get: {
      operationId: 'listSources',
      description:
        'Configured registries with their state in words. Permission: `ml-models.source.read`.',
      responses: { '200': jsonAnswer('SourceList', 'The sources.') },
    },
  },
  '/sources/{id}/sync': {
    post: {
      operationId: 'syncSource',
      description:
        'Starts a sync now; the answer comes before it ends. While one is running, another one follows it. Users only. Permission: `ml-models.source.sync`.',
      parameters: [pathParameter('id')],
      responses: {
        '202': jsonAnswer('Source', 'The source; its run has been asked for.'),
      },
    },
  },
  '/sources/{id}/confirm-deletions': {
    post: {
      operationId: 'confirmDeletions',
      description:
        'Accepts that what a degraded source misses is really gone, or removes everything that is left of a source that is configured no longer. Users only. Permission: `ml-models.source.confirm-deletions`. 409 when there is nothing to confirm or `If-Match` names another revision.',
      parameters: [
        pathParameter('id'),
        {
          name: 'If-Match',
          in: 'header',
          required: true,
          description: 'Revision of the source the person looked at.',
          schema: { type: 'string', maxLength: 40 },
        },
      ],
      requestBody: jsonBody({
        type: 'object',
        required: ['reason'],
        additionalProperties: false,
        properties: {
          reason: { type: 'string', minLength: 3, maxLength: 1000 },
        },
      }),
      responses: {
        '200': jsonAnswer('Source', 'The source after the removal.'),
      },
    },
  },
} as const;
