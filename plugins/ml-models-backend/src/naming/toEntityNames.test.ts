import { KubernetesValidatorFunctions } from '@backstage/catalog-model';
import fc from 'fast-check';
import { toEntityNames } from './toEntityNames';

const namesOf = (name: string, sourceId: string = 'main') => [
  ...toEntityNames({ sourceId, externalId: name, name }),
];

describe('toEntityNames', () => {
  it.each([
    ['churn', 'churn'],
    ['Churn Model (v2)', 'churn-model-v2'],
    ['fraud_score.eu-1', 'fraud_score.eu-1'],
    ['  --Café__  ', 'cafe'],
    ['org/model:latest', 'org-model-latest'],
    ['🦊', 'model'],
    ['', 'model'],
  ])('makes of %j the name %j', (name, expected) => {
    expect(namesOf(name)[0]).toBe(expected);
  });

  it('goes on with six and more characters of a hash of where the model lives', () => {
    const [, second, third] = namesOf('churn');
    expect(second).toMatch(/^churn-[0-9a-f]{6}$/);
    expect(third).toMatch(new RegExp(`^${second}[0-9a-f]{6}$`));
    expect(namesOf('churn', 'other')[1]).not.toBe(second);
    expect(namesOf('Churn')[1]).not.toBe(second);
  });

  it('gives names the catalog takes, whatever a registry allows', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'grapheme', maxLength: 300 }),
          fc.string({ unit: 'binary', maxLength: 300 }),
        ),
        name => {
          for (const each of namesOf(name)) {
            expect(KubernetesValidatorFunctions.isValidObjectName(each)).toBe(
              true,
            );
            expect(each).toBe(each.toLocaleLowerCase('en-US'));
          }
        },
      ),
    );
  });
});
