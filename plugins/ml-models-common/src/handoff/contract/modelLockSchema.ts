import type { JsonObject } from '@backstage/types';
import { digest, object, ref, signatureHash, text } from './schemaParts';

/**
 * JSON schema (draft 7) of `model.lock.yaml`, see {@link ModelLock}.
 *
 * @public
 */
export const modelLockSchema: JsonObject = object(
  'an object with apiVersion, kind, model and registry',
  {
    apiVersion: { type: 'string', const: 'ml-models/v1alpha1' },
    kind: { type: 'string', const: 'ModelLock' },
    model: ref('the entity ref of the model', 'MlModel'),
    registry: object(
      'an object with instance, model and version',
      {
        instance: text('a key under mlModels.sources in app-config'),
        model: text('the id of the registered model in that registry'),
        version: text('the label of a version as a text in quotes'),
        modelId: text('the id of the logged model'),
      },
      { required: ['instance', 'model', 'version'] },
    ),
    digest,
    signatureSha256: signatureHash,
  },
  { required: ['apiVersion', 'kind', 'model', 'registry'] },
);
