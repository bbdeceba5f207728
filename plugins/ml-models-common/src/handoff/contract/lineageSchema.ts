import type { JsonObject } from '@backstage/types';
import {
  digest,
  number,
  object,
  ref,
  signatureHash,
  text,
} from './schemaParts';

/**
 * JSON schema (draft 7) of `lineage.json`, see {@link Lineage}.
 *
 * @public
 */
export const lineageSchema: JsonObject = object(
  'an object with schema, model, experiment, run, version, datasets and promotedAt',
  {
    schema: { type: 'string', const: 'ml-models/lineage/v1' },
    model: ref('the entity ref of the model', 'MlModel'),
    handoffId: text('the id of a handoff'),
    experiment: object(
      'an object with repo and commit',
      {
        repo: text('the address of a repository'),
        commit: text('a full commit hash', {
          pattern: '^([0-9a-f]{40}|[0-9a-f]{64})$',
        }),
        componentRef: ref('the ref of a component', 'Component'),
      },
      { required: ['repo', 'commit'] },
    ),
    run: object(
      'an object with instance and runId',
      {
        instance: text('a key under mlModels.sources in app-config'),
        experimentId: text('the id of an experiment'),
        runId: text('the id of a run'),
      },
      { required: ['instance', 'runId'] },
    ),
    version: object(
      'an object with name and version',
      {
        name: text('the id of the registered model in that registry'),
        version: text('the label of a version as a text'),
        modelId: text('the id of the logged model'),
        source: text('where the artifact is'),
        digest,
        signatureSha256: signatureHash,
      },
      { required: ['name', 'version'] },
    ),
    datasets: {
      type: 'array',
      description: 'a list of datasets',
      maxItems: 1000,
      items: object(
        'an object with name',
        {
          name: text('the name of a dataset'),
          digest: text('a digest'),
          ref: ref('the ref of a resource', 'Resource'),
        },
        { required: ['name'] },
      ),
    },
    metrics: {
      type: 'object',
      description: 'an object of metrics',
      additionalProperties: number('a number'),
    },
    template: object(
      'an object with ref and version',
      {
        ref: ref('the ref of a template', 'Template'),
        version: text('a version'),
      },
      { required: ['ref', 'version'] },
    ),
    promotedBy: ref('the ref of a user', 'User', 'Group'),
    promotedAt: text('a time in UTC such as 2026-01-31T12:00:00Z', {
      pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?Z$',
    }),
  },
  {
    required: [
      'schema',
      'model',
      'experiment',
      'run',
      'version',
      'datasets',
      'promotedAt',
    ],
  },
);
