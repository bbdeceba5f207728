import type { JsonObject } from '@backstage/types';
import { number, object, ref, text, url } from './schemaParts';

const share = { minimum: 0, maximum: 1 };
const positive = { exclusiveMinimum: 0 };

/**
 * JSON schema (draft 7) of `handoff.yaml`, see {@link HandoffContract}.
 *
 * @remarks
 * Fields of one's own are welcome at the top; inside the blocks an unknown field is an error, because a misspelt limit
 * would otherwise be no limit.
 *
 * @public
 */
export const handoffContractSchema: JsonObject = object(
  'an object with apiVersion, kind, model and registry',
  {
    apiVersion: { type: 'string', const: 'ml-models/v1alpha1' },
    kind: { type: 'string', const: 'HandoffContract' },
    model: ref('the entity ref of the model', 'MlModel'),
    registry: object(
      'an object with instance and model',
      {
        instance: text('a key under mlModels.sources in app-config'),
        model: text('the id of the registered model in that registry'),
        alias: text('the alias people are to follow'),
      },
      { required: ['instance', 'model'] },
    ),
    thresholds: {
      type: 'array',
      description: 'a list of conditions',
      maxItems: 200,
      items: object(
        'an object with metric, and op and value, or vs',
        {
          metric: text('the key of a metric'),
          op: { type: 'string', enum: ['>=', '>', '<=', '<'] },
          value: number('a number'),
          vs: { type: 'string', enum: ['champion', 'baseline'] },
          minAbsoluteGain: number('a number'),
          minRelativeGain: number('a share, 0.05 for five per cent'),
          lowerIsBetter: { type: 'boolean', description: 'true or false' },
        },
        {
          required: ['metric'],
          anyOf: [{ required: ['op', 'value'] }, { required: ['vs'] }],
        },
      ),
    },
    slices: {
      type: 'array',
      description: 'a list of limits',
      maxItems: 500,
      items: object(
        'an object with key, metric, and floor or ceiling',
        {
          key: text('the name of a slice'),
          metric: text('the key of a metric'),
          floor: number('a number'),
          ceiling: number('a number'),
        },
        {
          required: ['key', 'metric'],
          anyOf: [{ required: ['floor'] }, { required: ['ceiling'] }],
        },
      ),
    },
    fairness: object(
      'an object with factors',
      {
        factors: {
          type: 'array',
          description: 'a list of names of slices',
          minItems: 1,
          maxItems: 100,
          items: text('the name of a slice'),
        },
        note: text('a sentence'),
      },
      { required: ['factors'] },
    ),
    slo: object('an object of service levels', {
      availability: number('a share between 0 and 1', share),
      p50LatencyMs: number('milliseconds, more than 0', positive),
      p95LatencyMs: number('milliseconds, more than 0', positive),
      p99LatencyMs: number('milliseconds, more than 0', positive),
      peakRps: number('requests per second, more than 0', positive),
      maxErrorRate: number('a share between 0 and 1', share),
      maxMemoryMiB: number('mebibytes, more than 0', positive),
    }),
    fallback: object(
      'an object with type',
      {
        type: {
          type: 'string',
          enum: ['rule', 'previous-version', 'human', 'default-value', 'none'],
        },
        note: text('a sentence'),
        test: text('the path of a test'),
      },
      { required: ['type'] },
    ),
    monitoring: object('an object', {
      maxModelAgeDays: number('days, more than 0', positive),
      labelDelayDays: number('days, 0 or more', { minimum: 0 }),
      driftAction: {
        type: 'string',
        enum: ['ticket', 'page', 'retrain', 'fallback'],
      },
      dashboardUrl: url('an address that starts with https://'),
      retrainingTrigger: text('a sentence'),
      retrainingOwner: ref('the ref of a group or user', 'Group', 'User'),
    }),
    retrain: object(
      'an object with tolerance',
      {
        tolerance: {
          type: 'object',
          description: 'an object of metrics and differences',
          additionalProperties: number('a difference, 0 or more', {
            minimum: 0,
          }),
        },
      },
      { required: ['tolerance'] },
    ),
    rollout: object('an object', {
      strategy: {
        type: 'string',
        enum: ['canary', 'shadow', 'blue-green', 'all-at-once'],
      },
      rollbackRehearsal: object(
        'an object with date and minutes',
        {
          date: text('a day written YYYY-MM-DD', {
            pattern: '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$',
          }),
          minutes: number('minutes, 0 or more', { minimum: 0 }),
          url: url('an address that starts with https://'),
        },
        { required: ['date', 'minutes'] },
      ),
    }),
    breakingChanges: {
      type: 'array',
      description: 'a list of changes',
      maxItems: 500,
      items: object(
        'an object with path and note',
        {
          path: text('the path of a field such as inputs.tenure'),
          note: text('a sentence'),
        },
        { required: ['path', 'note'] },
      ),
    },
    baseModel: object(
      'an object with name and license',
      {
        name: text('the name of the model'),
        license: text('its terms of use'),
        url: url('an address that starts with https://'),
      },
      { required: ['name', 'license'] },
    ),
  },
  {
    required: ['apiVersion', 'kind', 'model', 'registry'],
    additionalProperties: true,
  },
);
