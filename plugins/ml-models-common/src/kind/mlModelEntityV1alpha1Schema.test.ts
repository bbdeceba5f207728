import Ajv from 'ajv';
import { mlModelEntityV1alpha1Schema } from './mlModelEntityV1alpha1Schema';
import { mlModelRelationFields } from './relationFields';

const validate = new Ajv({ allErrors: true }).compile(
  mlModelEntityV1alpha1Schema,
);

const smallest = { type: 'classifier', lifecycle: 'production', owner: 'ds' };

/** Paths the schema complains about; a missing field is named with its own path. */
function complaints(spec: unknown): string[] {
  validate({ spec });
  return (validate.errors ?? []).map(({ instancePath, params }) =>
    params.missingProperty
      ? `${instancePath}/${params.missingProperty}`
      : instancePath,
  );
}

describe('mlModelEntityV1alpha1Schema', () => {
  it.each<[string, object]>([
    ['three required fields only', {}],
    ['a type of one’s own', { type: 'survival-analysis' }],
    ['a full owner ref, in any case', { owner: 'USER:default/Ana' }],
    ['a ref with a namespace and no kind', { owner: 'growth/ds' }],
    ['one side only', { teams: { dataScience: 'ds' } }],
    ['no side at all', { teams: {} }],
    ['the registry', { registry: { instance: 'main', model: 'a/b:c d' } }],
    ['an experiment by name', { experiment: { name: 'churn' } }],
    ['both sources', { source: { experiment: 'a', production: 'b' } }],
    ['an API', { interface: { protocol: 'grpc', api: 'churn-api' } }],
    [
      'all kinds it may rest on',
      { dependsOn: ['events', 'component:f', 'api:g', 'mlmodel:default/base'] },
    ],
    ['nothing it rests on', { dependsOn: [] }],
    ['a base model that is no ref', { baseModel: 'org/model:v1' }],
    ['unknown fields anywhere', { a: 1, registry: { instance: 'm', model: 'n', b: [] }, teams: { c: true } }], // prettier-ignore
  ])('accepts %s', (_, extra) => {
    expect(complaints({ ...smallest, ...extra })).toEqual([]);
  });

  it.each<[string, object, string[]]>([
    ['no type', { type: undefined }, ['/type']],
    ['an empty lifecycle', { lifecycle: '' }, ['/lifecycle']],
    ['no owner', { owner: undefined }, ['/owner']],
    ['an owner that is a list', { owner: ['ds'] }, ['/owner']],
    ['a component as owner', { owner: 'component:x' }, ['/owner']],
    ['a ref with two colons', { owner: 'group:a:b' }, ['/owner']],
    ['a ref with a space', { owner: 'data science' }, ['/owner']],
    ['a ref with an empty name', { owner: 'group:default/' }, ['/owner']],
    ['a team that is a person', { teams: { dataScience: 'user:ana' } }, ['/teams/dataScience']], // prettier-ignore
    ['teams as text', { teams: 'ds' }, ['/teams']],
    ['an unknown risk tier', { riskTier: 'extreme' }, ['/riskTier']],
    ['a risk tier in capitals', { riskTier: 'High' }, ['/riskTier']],
    ['a registry without its model', { registry: { instance: 'm' } }, ['/registry/model']], // prettier-ignore
    ['an experiment id as number', { experiment: { id: 3 } }, ['/experiment/id']], // prettier-ignore
    ['a system of another kind', { system: 'domain:d' }, ['/system']],
    ['a resource as serving component', { source: { production: 'resource:r' } }, ['/source/production']], // prettier-ignore
    ['a component as API', { interface: { api: 'component:c' } }, ['/interface/api']], // prettier-ignore
    ['dependsOn as text', { dependsOn: 'events' }, ['/dependsOn']],
    ['a group it rests on', { dependsOn: ['events', 'group:g'] }, ['/dependsOn/1']], // prettier-ignore
    ['a component it succeeds', { successorOf: 'component:c' }, ['/successorOf']], // prettier-ignore
    ['two faults, both named', { owner: undefined, riskTier: 1 }, ['/owner', '/riskTier', '/riskTier']], // prettier-ignore
  ])('refuses %s', (_, extra, fields) => {
    expect(complaints({ ...smallest, ...extra })).toEqual(
      fields.map(field => `/spec${field}`),
    );
  });

  it('refuses an entity without spec', () => {
    expect(complaints(undefined)).toEqual(['/spec']);
  });

  it('has a closed list of values for the risk tier only', () => {
    const closed = new Set<string>();
    const visit = (schema: unknown, path: string) => {
      if (typeof schema !== 'object' || schema === null) return;
      for (const [key, value] of Object.entries(schema)) {
        if (['enum', 'const'].includes(key)) closed.add(path);
        visit(value, `${path}/${key}`);
      }
    };
    visit(mlModelEntityV1alpha1Schema, '');
    expect([...closed]).toEqual(['/properties/spec/properties/riskTier']);
  });

  it.each(mlModelRelationFields)(
    'lets $path name its kinds and refuses others',
    ({ path, allowedKinds, defaultKind }) => {
      const specWith = (ref: string) => {
        const [, ...keys] = path.split('.');
        const value = path === 'spec.dependsOn' ? [ref] : ref;
        return keys.reduceRight<unknown>(
          (inner, key) => ({ [key]: inner }),
          value,
        ) as object;
      };
      expect(allowedKinds).toContain(defaultKind);
      for (const kind of allowedKinds) {
        expect(complaints({ ...smallest, ...specWith(`${kind}:a/b`) })).toEqual(
          [],
        );
      }
      expect(
        complaints({ ...smallest, ...specWith('location:a/b') }),
      ).toHaveLength(1);
    },
  );
});
