import type { Entity } from '@backstage/catalog-model';
import type { CatalogProcessorResult } from '@backstage/plugin-catalog-node';
import { MlModelProcessor } from './MlModelProcessor';

const location = { type: 'url', target: 'https://example.com' };

function model(spec: object = {}, rest: object = {}): Entity {
  return {
    apiVersion: 'ml-models/v1alpha1',
    kind: 'MlModel',
    metadata: { name: 'churn', namespace: 'growth' },
    spec: {
      type: 'classifier',
      lifecycle: 'production',
      owner: 'group:default/ds',
      ...spec,
    },
    ...rest,
  } as Entity;
}

describe('MlModelProcessor', () => {
  const processor = MlModelProcessor.create();

  it.each<[string, Entity]>([
    ['the required fields only', model()],
    ['fields of one’s own', model({ carbon: { grams: 4 } })],
    ['metadata of one’s own', model({}, { metadata: { name: 'a', x: 1 } })],
  ])('accepts a model with %s', async (_, entity) => {
    await expect(processor.validateEntityKind(entity)).resolves.toBe(true);
  });

  it('leaves other kinds to others', async () => {
    const component = model({}, { kind: 'Component' });
    await expect(processor.validateEntityKind(component)).resolves.toBe(false);
    const emit = jest.fn();
    await processor.postProcessEntity(component, location, emit);
    expect(emit).not.toHaveBeenCalled();
  });

  it.each<[object, string]>([
    [
      { owner: undefined },
      'spec.owner is missing, expected the accountable Group or User, for example group:default/growth',
    ],
    [
      { lifecycle: '' },
      'spec.lifecycle must not be empty, expected the declared intent: experimental, production, deprecated or retired',
    ],
    [
      { riskTier: 'extreme' },
      'spec.riskTier must be one of low, medium, high, got "extreme"',
    ],
    [
      { experiment: { id: 3 } },
      'spec.experiment.id must be a text, got 3: put it in quotes, expected the id of the experiment',
    ],
    [
      { teams: ['ds', 'eng'] },
      'spec.teams must be an object, got ["ds","eng"], expected the two sides of the handoff',
    ],
    [
      { registry: { instance: 'main' } },
      'spec.registry.model is missing, expected the id of the registered model in that registry',
    ],
    [
      { system: 'component:default/x' },
      'spec.system must name a System, got "component:default/x", which names a component',
    ],
    [
      { owner: 'resource:x' },
      'spec.owner must name a Group or User, got "resource:x", which names a resource',
    ],
    [
      { dependsOn: ['events', 'group:default/g'] },
      'spec.dependsOn[1] must name a Resource or Component or API or MlModel, got "group:default/g", which names a group',
    ],
    [
      { teams: { engineering: 'ML Platform' } },
      'spec.teams.engineering must be the entity ref of a Group, such as group:default/name, got "ML Platform"',
    ],
    [
      { owner: undefined, riskTier: 1 },
      'spec.owner is missing, expected the accountable Group or User, for example group:default/growth; spec.riskTier must be a text, got 1: put it in quotes, expected how much a wrong answer can cost, medium when absent',
    ],
  ])('says of %j: %s', async (spec, message) => {
    await expect(
      processor.validateEntityKind(model(spec)),
    ).rejects.toMatchObject({ name: 'InputError', message });
  });

  it.each<[object, string]>([
    [
      { apiVersion: 'ml-models/v9' },
      'apiVersion must be "ml-models/v1alpha1", got "ml-models/v9"',
    ],
    [{ kind: 'mlmodel' }, 'kind must be "MlModel", got "mlmodel"'],
    [
      { owner: 'ds' },
      'owner is not a field an entity has here; fields of your own go into spec or metadata',
    ],
    [{ spec: undefined }, 'spec is missing, expected what is declared about the model'], // prettier-ignore
  ])('says of an entity with %j: %s', async (rest, message) => {
    await expect(
      processor.validateEntityKind(model({}, rest)),
    ).rejects.toMatchObject({ name: 'InputError', message });
  });

  it('makes every relation both ways', async () => {
    const emitted: CatalogProcessorResult[] = [];
    await processor.postProcessEntity(
      model({
        owner: 'user:default/ana',
        teams: { dataScience: 'ds', engineering: 'Group:default/Eng' },
        system: 'retention',
        source: { experiment: 'lab', production: 'component:default/scoring' },
        interface: { api: 'churn-api' },
        dependsOn: ['events', 'mlmodel:default/base'],
        successorOf: 'churn-old',
        baseModel: 'org/model',
      }),
      location,
      result => emitted.push(result),
    );
    const relations = emitted.map(result => {
      if (result.type !== 'relation') throw new Error(result.type);
      const { source, type, target } = result.relation;
      return [source, target]
        .map(({ kind, namespace, name }) => `${kind}:${namespace}/${name}`)
        .join(` ${type} `);
    });
    const me = 'MlModel:growth/churn';
    expect(relations).toEqual([
      `${me} ownedBy user:default/ana`,
      `user:default/ana ownerOf ${me}`,
      `${me} modelDevelopedBy Group:growth/ds`,
      `Group:growth/ds developsModel ${me}`,
      `${me} modelOperatedBy Group:default/Eng`,
      `Group:default/Eng operatesModel ${me}`,
      `${me} partOf System:growth/retention`,
      `System:growth/retention hasPart ${me}`,
      `${me} trainedIn Component:growth/lab`,
      `Component:growth/lab trains ${me}`,
      `${me} servedBy component:default/scoring`,
      `component:default/scoring serves ${me}`,
      `${me} providesApi API:growth/churn-api`,
      `API:growth/churn-api apiProvidedBy ${me}`,
      `${me} dependsOn Resource:growth/events`,
      `Resource:growth/events dependencyOf ${me}`,
      `${me} dependsOn mlmodel:default/base`,
      `mlmodel:default/base dependencyOf ${me}`,
      `${me} successorOf MlModel:growth/churn-old`,
      `MlModel:growth/churn-old succeededBy ${me}`,
    ]);
  });
});
