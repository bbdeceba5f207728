import { ScopeFilter } from './ScopeFilter';

const ownershipRefs = ['user:default/ada', 'group:default/supply'];

describe('ScopeFilter', () => {
  it.each([
    ['owned', 'relations.ownedBy'],
    ['developed', 'relations.modelDevelopedBy'],
    ['operated', 'relations.modelOperatedBy'],
  ] as const)('asks of models %s by a group for %s', (scope, field) => {
    const ask = (chosen: string[], refs = ownershipRefs) =>
      ScopeFilter.ofGroups({
        scope,
        ownershipRefs: refs,
        chosen,
      }).getCatalogFilters();
    expect(ask([])).toEqual({ [field]: ownershipRefs });
    // The facet narrows the same field, and the catalog takes one condition per field.
    expect(ask(['group:default/supply', 'group:default/growth'])).toEqual({
      [field]: ['group:default/supply'],
    });
    const nothing = { 'metadata.uid': ['none'] };
    expect(ask(['group:default/growth'])).toEqual(nothing);
    expect(ask([], [])).toEqual(nothing);
  });
});
