import { ConfigReader } from '@backstage/config';
import { readModuleConfig } from './readModuleConfig';

const sources = { main: { type: 'mlflow' } };

function read(mlModels: object) {
  return readModuleConfig(new ConfigReader({ mlModels }));
}

describe('readModuleConfig', () => {
  it('needs nothing without a registry', () => {
    const expected = {
      registration: 'processor',
      summaryLabels: true,
      mapping: undefined,
    };
    expect(readModuleConfig(new ConfigReader({}))).toEqual(expected);
    expect(read({ sources: {} })).toEqual(expected);
    expect(
      read({ catalog: { registration: 'layer', summaryLabels: false } }),
    ).toEqual({ ...expected, registration: 'layer', summaryLabels: false });
  });

  it('reads owners and tags', () => {
    const { mapping } = read({
      sources,
      owners: {
        default: 'unowned',
        map: { 'ana.sample@example.com': 'User:default/Ana' },
      },
      tags: { owner: 'team', riskTier: 'risk' },
    });
    expect(mapping?.owners.default).toBe('group:default/unowned');
    expect(mapping?.owners.map.get('ana.sample@example.com')).toBe(
      'user:default/ana',
    );
    expect(mapping?.tags).toMatchObject({
      owner: 'team',
      riskTier: 'risk',
      system: 'ml-models/system',
    });
  });

  it.each<[object, string]>([
    [{ sources }, 'mlModels.owners.default is missing'],
    [
      { sources, owners: { default: 'component:x' } },
      'mlModels.owners.default must be the entity ref of a Group or User such as group:default/growth, got "component:x"',
    ],
    [
      { sources, owners: { default: 'g', map: { 'a.b': 'no ref' } } },
      'mlModels.owners.map.a.b must be the entity ref',
    ],
    [
      { sources, owners: { default: 'g', map: ['x'] } },
      'mlModels.owners.map must be an object',
    ],
    [
      { catalog: { registration: 'both' } },
      'mlModels.catalog.registration must be processor or layer, got "both"',
    ],
  ])('refuses %j', (mlModels, message) => {
    expect(() => read(mlModels)).toThrow(message);
  });
});
