import { isMlModelEntity } from './isMlModelEntity';

describe('isMlModelEntity', () => {
  it.each([
    ['MlModel', true],
    ['mlmodel', true],
    ['MLMODEL', true],
    ['Model', false],
    ['MlModels', false],
  ])('says of kind %s: %s', (kind, expected) => {
    expect(
      isMlModelEntity({
        apiVersion: 'ml-models/v1alpha1',
        kind,
        metadata: { name: 'churn' },
      }),
    ).toBe(expected);
  });
});
