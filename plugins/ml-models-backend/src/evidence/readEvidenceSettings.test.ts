import { ConfigReader } from '@backstage/config';
import { readEvidenceSettings } from './readEvidenceSettings';

const read = (evidence?: object) =>
  readEvidenceSettings(
    new ConfigReader({ mlModels: evidence ? { evidence } : {} } as any),
  );

describe('readEvidenceSettings', () => {
  it('knows the checks of the software templates without any configuration', () => {
    expect(read()).toEqual({
      validityHours: 24,
      refreshHours: 6,
      requiredChecks: {
        'io-examples': ['contract-tests'],
        'err-invalid-input': ['contract-tests'],
        'data-validation': ['data-validation'],
        'repro-environment': ['lock-check'],
        'repro-tests': ['tests'],
        'gov-supply-chain': ['supply-chain'],
      },
    });
  });

  it('takes other names per item, and none for an item that people judge', () => {
    const { requiredChecks, ...hours } = read({
      validityHours: 0.5,
      refreshHours: 48,
      requiredChecks: {
        'repro-tests': ['a', 'b'],
        'data-validation': [],
        own: ['c'],
      },
    });
    expect(hours).toEqual({ validityHours: 0.5, refreshHours: 48 });
    expect(requiredChecks).toMatchObject({
      'repro-tests': ['a', 'b'],
      own: ['c'],
    });
    expect(requiredChecks).not.toHaveProperty('data-validation');
  });

  it.each(['validityHours', 'refreshHours'])(
    'names %s when it cannot be used',
    key => {
      for (const value of [0, -1]) {
        expect(() => read({ [key]: value })).toThrow(
          `Configuration mlModels.evidence.${key} is ${value}, expected more than 0`,
        );
      }
      expect(() => read({ [key]: 'soon' })).toThrow(key);
    },
  );
});
