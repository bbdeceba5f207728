import type { JsonObject } from '@backstage/types';
import { entityRefPattern } from './entityRefPattern';
import { mlModelRelationFields } from './relationFields';

function text(description: string): JsonObject {
  return { type: 'string', minLength: 1, description };
}

function object(
  description: string,
  properties: Record<string, JsonObject>,
  required?: string[],
): JsonObject {
  return {
    type: 'object',
    description,
    ...(required ? { required } : {}),
    // Fields of one's own are welcome everywhere below `spec`.
    additionalProperties: true,
    properties,
  };
}

/** The ref field of the relation table at that path, so that schema and relations cannot differ. */
function ref(path: string, description: string): JsonObject {
  const field = mlModelRelationFields.find(each => each.path === path);
  if (!field) throw new Error(`${path} is missing in the relation table`);
  return {
    ...text(description),
    pattern: entityRefPattern(field.allowedKinds),
  };
}

/**
 * JSON schema (draft 7) of what an `MlModel` holds beside `apiVersion`, `kind` and `metadata`.
 *
 * @remarks
 * Fields it does not know are allowed inside `spec`; the only closed list of values is `spec.riskTier`. The names of
 * kinds a ref may have are part of its pattern. It is a part of the catalog model layer, which adds the envelope.
 *
 * @public
 */
export const mlModelEntityV1alpha1Schema: JsonObject = {
  type: 'object',
  required: ['spec'],
  properties: {
    spec: object(
      'what is declared about the model',
      {
        type: text(
          'classifier, regressor, forecaster, ranker, recommender, embedding, generative, other, or a word of your own',
        ),
        lifecycle: text(
          'the declared intent: experimental, production, deprecated or retired',
        ),
        owner: ref(
          'spec.owner',
          'the accountable Group or User, for example group:default/growth',
        ),
        teams: object('the two sides of the handoff', {
          dataScience: ref(
            'spec.teams.dataScience',
            'the Group that develops the model',
          ),
          engineering: ref(
            'spec.teams.engineering',
            'the Group that operates the model',
          ),
        }),
        system: ref('spec.system', 'the System the model belongs to'),
        riskTier: {
          type: 'string',
          enum: ['low', 'medium', 'high'],
          description: 'how much a wrong answer can cost, medium when absent',
        },
        riskReason: text('why the model has that risk tier'),
        registry: object(
          'where the versions live',
          {
            instance: text('a key under mlModels.sources in app-config'),
            model: text('the id of the registered model in that registry'),
            alias: text('the alias people are to follow'),
          },
          ['instance', 'model'],
        ),
        experiment: object('the experiment the teams share', {
          instance: text('a key under mlModels.sources in app-config'),
          id: text('the id of the experiment'),
          name: text('the name of the experiment'),
        }),
        source: object('the components that hold the code', {
          experiment: ref(
            'spec.source.experiment',
            'the Component with the experiment code',
          ),
          production: ref(
            'spec.source.production',
            'the Component that serves the model',
          ),
        }),
        framework: text('the library, for example sklearn or torch'),
        interface: object('how callers reach the model', {
          protocol: text(
            'open-inference-v2, mlflow-scoring, openai, grpc, batch, or a word of your own',
          ),
          schema: text('the path of a schema file in the repository'),
          api: ref('spec.interface.api', 'the API callers use'),
        }),
        serving: object('where the model runs: names, never an address', {
          instance: text('the serving instance as configured'),
          namespace: text('the namespace on that instance'),
          name: text('the name of the service'),
        }),
        dependsOn: {
          type: 'array',
          description: 'refs of datasets, feature tables and base models',
          items: ref(
            'spec.dependsOn',
            'the Resource, Component, API or MlModel the model rests on',
          ),
        },
        baseModel: text('the name of the model it was derived from'),
        license: text('the terms of use'),
        intendedUse: text('what the model is for, in a sentence or two'),
        outOfScope: text('what the model must not be used for'),
        modelCard: text('the path of the model card in the repository'),
        handoffContract: text('the path of handoff.yaml in the repository'),
        successorOf: ref('spec.successorOf', 'the MlModel it replaces'),
      },
      ['type', 'lifecycle', 'owner'],
    ),
  },
};
