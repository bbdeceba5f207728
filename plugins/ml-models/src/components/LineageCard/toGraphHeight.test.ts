import { mockModelEntity } from '../../fixtures/mockModelEntity';
import { lineagePairs, teamPairs } from './lineageRelations';
import { toGraphHeight } from './toGraphHeight';

const relation = (type: string, count: number) =>
  Array.from({ length: count }, (_, index) => ({
    type,
    targetRef: `component:default/${type}-${index}`,
  }));

describe('toGraphHeight', () => {
  it.each([
    ['nothing', [], 180],
    // Data, experiment and predecessor stand on the left, what the model becomes on the right.
    [
      'three on the left, one on the right',
      [
        ...relation('dependsOn', 1),
        ...relation('trainedIn', 1),
        ...relation('successorOf', 1),
        ...relation('servedBy', 1),
      ],
      270,
    ],
    [
      'four on the right',
      [
        ...relation('dependsOn', 1),
        ...relation('dependencyOf', 1),
        ...relation('succeededBy', 1),
        ...relation('servedBy', 1),
        ...relation('providesApi', 1),
      ],
      360,
    ],
    ['very many', relation('dependsOn', 50), 630],
  ])(
    'has a row for each of the longer side: %s',
    (_what, relations, height) => {
      expect(toGraphHeight(mockModelEntity({ relations }), lineagePairs)).toBe(
        height,
      );
    },
  );

  it('counts teams when they are drawn', () => {
    const entity = mockModelEntity({
      relations: [...relation('ownedBy', 1), ...relation('servedBy', 2)],
    });
    expect(toGraphHeight(entity, lineagePairs)).toBe(180);
    expect(toGraphHeight(entity, [...lineagePairs, ...teamPairs])).toBe(270);
  });
});
