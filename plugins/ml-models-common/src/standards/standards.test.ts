import { codeStandards } from './codeStandards';
import { experimentStandard } from './experimentStandard';
import { findCodeStandard } from './findCodeStandard';
import { findTemplateDrift } from './findTemplateDrift';

describe('code standards', () => {
  it.each(codeStandards.map(standard => [standard.id, standard] as const))(
    '%s says of every check what it fails on and why',
    (id, standard) => {
      expect(id).toMatch(/^[a-z]+@\d+$/);
      expect(standard.gate).toMatch(/^[a-z]+-gate$/);
      expect(new Set(standard.checks.map(({ name }) => name)).size).toBe(
        standard.checks.length,
      );
      for (const check of standard.checks) {
        expect(check.name).toMatch(/^[a-z]+(-[a-z]+)*$/);
        expect(check.commands.length).toBeGreaterThan(0);
        expect(check.failsOn).toMatch(/\.$/);
        expect(check.why).toMatch(/\.$/);
      }
      expect(standard.history[0].version).toBe(standard.templateVersion);
    },
  );

  it('are found by the value of the annotation', () => {
    expect(findCodeStandard('experiment@1')).toBe(experimentStandard);
    expect(findCodeStandard('experiment@9')).toBeUndefined();
    expect(findCodeStandard('')).toBeUndefined();
  });
});

describe('findTemplateDrift', () => {
  const standard = {
    ...experimentStandard,
    history: ['2.0.0', '1.10.0', '1.9.3', '1.0.0'].map(version => ({
      version,
      changes: [`what ${version} brought`],
    })),
  };

  it.each([
    ['1.0.0', ['2.0.0', '1.10.0', '1.9.3']],
    ['1.9.3', ['2.0.0', '1.10.0']],
    ['1.10.0', ['2.0.0']],
    ['2.0.0', []],
    ['3.0.0', []],
  ])('of a repository of %s are %s', (version, newer) => {
    expect(
      findTemplateDrift(standard, version)?.map(change => change.version),
    ).toEqual(newer);
  });

  it.each(['', '1', 'v1.0.0', '1.0.0-beta'])(
    'is not known for the version "%s"',
    version => {
      expect(findTemplateDrift(standard, version)).toBeUndefined();
    },
  );
});
