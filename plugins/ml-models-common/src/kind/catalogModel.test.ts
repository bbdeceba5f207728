import {
  compileCatalogModel,
  defaultCatalogEntityModel,
} from '@backstage/catalog-model/alpha';
import { mlModelCatalogModelLayer } from './catalogModel';
import * as names from './names';
import { mlModelRelationFields } from './relationFields';

describe('mlModelCatalogModelLayer', () => {
  const model = compileCatalogModel([
    defaultCatalogEntityModel,
    mlModelCatalogModelLayer,
  ]);

  it('adds the kind with its schema, whatever spec.type says', () => {
    const kind = model.getKind({
      kind: 'MlModel',
      apiVersion: 'ml-models/v1alpha1',
      spec: { type: 'a word of one’s own' },
    });
    expect(kind?.names.plural).toBe('ML models');
    expect(kind?.jsonSchema).toMatchObject({
      additionalProperties: false,
      required: expect.arrayContaining(['spec', 'metadata', 'kind']),
    });
    expect(() =>
      model.getKind({ kind: 'MlModel', apiVersion: 'ml-models/v9' }),
    ).toThrow('ml-models/v9');
  });

  it.each([
    ['spec.owner', 'ownedBy', 'ownerOf', ['Group', 'User']],
    ['spec.system', 'partOf', 'hasPart', ['System']],
    ['spec.dependsOn', 'dependsOn', 'dependencyOf', ['Resource', 'MlModel']],
    ['spec.teams.dataScience', 'modelDevelopedBy', 'developsModel', ['Group']],
    ['spec.teams.engineering', 'modelOperatedBy', 'operatesModel', ['Group']],
    ['spec.source.experiment', 'trainedIn', 'trains', ['Component']],
    ['spec.source.production', 'servedBy', 'serves', ['Component']],
    ['spec.interface.api', 'providesApi', 'apiProvidedBy', ['API']],
    ['spec.successorOf', 'successorOf', 'succeededBy', ['MlModel']],
  ])('makes %s a relation %s and %s', (path, forward, reverse, kinds) => {
    const field = model
      .getKind({ kind: 'MlModel', apiVersion: 'ml-models/v1alpha1' })
      ?.relationFields.find(each => each.path === path);
    expect(field?.relation).toBe(forward);
    const pairs = (kind: string) => model.getRelations({ kind }) ?? [];
    for (const kind of kinds) {
      const there = pairs('MlModel').find(
        pair => pair.forward.type === forward && pair.toKind.includes(kind),
      );
      expect(there?.reverse.type).toBe(reverse);
      const back = pairs(kind).find(
        pair =>
          pair.forward.type === reverse && pair.toKind.includes('MlModel'),
      );
      expect(back?.reverse.type).toBe(forward);
    }
  });

  it('declares no relation twice and forgets none', () => {
    const kind = model.getKind({
      kind: 'MlModel',
      apiVersion: 'ml-models/v1alpha1',
    });
    expect(kind?.relationFields).toHaveLength(mlModelRelationFields.length);
    expect(mlModelRelationFields).toHaveLength(9);
  });

  it('leaves the pairs of the built-in kinds as they were', () => {
    const plain = compileCatalogModel([defaultCatalogEntityModel]);
    for (const before of plain.getRelations({ kind: 'Component' }) ?? []) {
      const after = model
        .getRelations({ kind: 'Component' })
        ?.find(pair => pair.forward.type === before.forward.type);
      expect(after?.toKind).toEqual(expect.arrayContaining(before.toKind));
      expect(after?.reverse).toEqual(before.reverse);
      expect(after?.forward).toEqual(before.forward);
    }
  });

  it('lets a component depend on a model, both ways', () => {
    expect(model.getRelations({ kind: 'Component' })).toContainEqual(
      expect.objectContaining({
        forward: expect.objectContaining({ type: 'dependsOn' }),
        toKind: expect.arrayContaining(['MlModel']),
      }),
    );
  });

  it('describes every label and annotation there is a name for', () => {
    const { labels, annotations } = model.getMetadata();
    const declared = [...labels, ...annotations].map(({ name }) => name);
    const named = Object.entries(names)
      .filter(([constant]) => /^(LABEL|ANNOTATION)_/.test(constant))
      .map(([, name]) => name);
    expect(named.length).toBeGreaterThan(10);
    expect(declared).toEqual(expect.arrayContaining(named));
  });
});
