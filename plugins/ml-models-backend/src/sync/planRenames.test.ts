import type { KnownModel } from '../database/models/ModelSyncStore';
import { planRenames } from './planRenames';
import type { ListedModel } from './toModelFacts';

const known = (externalId: string, stableId?: string): KnownModel => ({
  id: `id of ${externalId}`,
  externalId,
  entityRef: `mlmodel:default/${externalId}`,
  stableId,
  fingerprint: 'old',
  state: 'present',
  doubted: false,
  versionsDue: false,
  versionsKnown: true,
  versionCount: 1,
});

const listed = (externalId: string, stableId?: string): ListedModel => ({
  externalId,
  stableId,
  name: externalId,
  tags: {},
  owners: [],
  aliases: {},
  fingerprint: 'new',
});

const plan = (
  stored: KnownModel[],
  undecided: ListedModel[],
  alsoListed: string[] = [],
) => {
  const result = planRenames(
    undecided,
    new Map(stored.map(model => [model.externalId, model])),
    id => alsoListed.includes(id),
  );
  return {
    renamed: result.renamed.map(
      ({ known: { externalId: from }, facts: { externalId: to } }) =>
        `${from} > ${to}`,
    ),
    changed: result.changed.map(({ facts }) => facts.externalId),
    created: result.created.map(facts => facts.externalId),
  };
};

describe('planRenames', () => {
  it.each<{
    title: string;
    stored: KnownModel[];
    undecided: ListedModel[];
    alsoListed?: string[];
    renamed?: string[];
    changed?: string[];
    created?: string[];
  }>([
    {
      title: 'follows a model to its new name',
      stored: [known('a', 'X')],
      undecided: [listed('b', 'X')],
      renamed: ['a > b'],
      changed: ['b'],
    },
    {
      title: 'follows two models that exchange their names',
      stored: [known('a', 'X'), known('b', 'Y')],
      undecided: [listed('a', 'Y'), listed('b', 'X')],
      renamed: ['b > a', 'a > b'],
      changed: ['a', 'b'],
    },
    {
      title: 'lets a new model take the name that was given up',
      stored: [known('a', 'X')],
      undecided: [listed('a'), listed('a-old', 'X')],
      renamed: ['a > a-old'],
      changed: ['a-old'],
      created: ['a'],
    },
    {
      title: 'moves nothing for a tag copied to a second model',
      stored: [known('a', 'X')],
      undecided: [listed('b', 'X')],
      alsoListed: ['a'],
      created: ['b'],
    },
    {
      title: 'moves nothing when two records carry the id',
      stored: [known('a', 'X')],
      undecided: [listed('b', 'X'), listed('c', 'X')],
      created: ['b', 'c'],
    },
    {
      title: 'moves nothing when two stored models have the id',
      stored: [known('a', 'X'), known('c', 'X')],
      undecided: [listed('b', 'X')],
      created: ['b'],
    },
    {
      title: 'moves nothing to a name another stored model holds',
      stored: [known('a', 'X'), known('b'), known('c', 'Z')],
      undecided: [listed('b', 'X'), listed('a', 'Z')],
      changed: ['b', 'a'],
    },
    {
      title: 'goes by the name when only the tag was edited',
      stored: [known('a', 'X'), known('b', 'Y')],
      undecided: [listed('a', 'Z'), listed('b')],
      changed: ['a', 'b'],
    },
  ])('$title', ({ title: _, stored, undecided, alsoListed, ...expected }) => {
    expect(plan(stored, undecided, alsoListed)).toEqual({
      renamed: [],
      changed: [],
      created: [],
      ...expected,
    });
  });
});
