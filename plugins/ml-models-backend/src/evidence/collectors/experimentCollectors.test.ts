import {
  type ItemCase,
  judgeItem,
  noProduction,
  production,
  replaced,
  silentProduction,
} from '../__testUtils__/judgeItem';
import {
  experimentFiles,
  productionFiles,
  uvLock,
} from '../__testUtils__/sampleFiles';
import { environmentCollector } from './environmentCollector';
import { modelCardCollector } from './modelCardCollector';
import { sharedCodeCollector } from './sharedCodeCollector';

describe('repro-environment', () => {
  it.each<ItemCase>([
    ['the same', {}, 'pass', 'agree (2 compared)'],
    ['another numpy', production('uv.lock', uvLock('2.4.0')), 'fail', 'numpy'],
    [
      'another Python',
      production('.python-version', '3.11.9'),
      'fail',
      'Python',
    ],
    [
      'another patch of Python',
      production('.python-version', '3.12.4'),
      'pass',
    ],
    [
      'no lock in production',
      production('uv.lock', undefined),
      'fail',
      'uv.lock',
    ],
    [
      'no lock in the experiment',
      { experiment: { 'uv.lock': undefined } },
      'fail',
    ],
    [
      'a lock that is none',
      { experiment: { 'uv.lock': '<html>' } },
      'fail',
      'no lock file',
    ],
    [
      'the same container',
      {
        experiment: {
          '.devcontainer/devcontainer.json': '// shared\n{"image": "a:1"}',
        },
        production: { '.devcontainer/devcontainer.json': '{"image": "a:1",}' },
      },
      'pass',
      'agree (3 compared)',
    ],
    [
      'another container',
      {
        experiment: { '.devcontainer/devcontainer.json': '{"image": "a:1"}' },
        production: { '.devcontainer/devcontainer.json': '{"image": "a:2"}' },
      },
      'fail',
      'container',
    ],
    [
      'before there is production',
      noProduction,
      'unknown',
      'Training is locked',
    ],
    ['a silent host', production('uv.lock', null), 'unknown', 'uv.lock'],
  ])('%s', async (_, changes, check, message = '') => {
    const finding = await judgeItem(
      environmentCollector,
      'repro-environment',
      changes,
    );
    expect(finding).toMatchObject({
      check,
      message: expect.stringContaining(message),
    });
  });
});

describe('gov-model-card', () => {
  it.each<ItemCase>([
    ['complete', {}, 'pass', 'every section medium tier asks for'],
    [
      'about another version',
      replaced('model-card.md', '"7"', '"6"'),
      'fail',
      'version',
    ],
    [
      'a section less',
      replaced('model-card.md', '## Factors', '## Other'),
      'fail',
      'Factors',
    ],
    [
      'a section less on low tier',
      {
        ...replaced('model-card.md', '## Factors', '## Other'),
        request: { riskTier: 'low' },
      },
      'pass',
    ],
    [
      'no caveats on low tier',
      {
        ...replaced(
          'model-card.md',
          '## Caveats and recommendations',
          '## Other',
        ),
        request: { riskTier: 'low' },
      },
      'fail',
      'Caveats',
    ],
    [
      'an empty section',
      replaced(
        'model-card.md',
        '## Metrics\n\nWhat there is to say.',
        '## Metrics\n\n<!-- later -->',
      ),
      'fail',
      'Metrics',
    ],
    [
      'a placeholder',
      replaced('model-card.md', 'What there is to say.', 'TODO'),
      'fail',
      'placeholder in line',
    ],
    [
      'no front matter',
      replaced('model-card.md', '---\n', '\n---\n'),
      'fail',
      'front matter',
    ],
    [
      'broken front matter',
      replaced('model-card.md', 'license: apache-2.0', 'license: ['),
      'fail',
      'front matter',
    ],
    [
      'from the experiment, where the version is not known yet',
      {
        ...noProduction,
        experiment: {
          'model-card.md': experimentFiles['model-card.md'].replace(
            '"7"',
            '"TODO"',
          ),
        },
      },
      'pass',
    ],
    [
      'under another name',
      {
        entity: entity => {
          entity.spec.modelCard = 'docs/card.md';
        },
        production: { 'docs/card.md': productionFiles['model-card.md'] },
      },
      'pass',
    ],
    [
      'a secret under another name',
      {
        entity: entity => {
          entity.spec.modelCard = '.env';
        },
        production: { '.env': 'TOKEN=1' },
      },
      'pass',
    ],
    [
      'only in the registry',
      {
        ...production('model-card.md', undefined),
        version: { cardMarkdown: '# x' },
      },
      'fail',
      'Model details',
    ],
    [
      'none',
      production('model-card.md', undefined),
      'fail',
      'model-card.md does not exist.',
    ],
    ['a silent host', silentProduction, 'unknown'],
  ])('%s', async (_, changes, check, message = '') => {
    const finding = await judgeItem(
      modelCardCollector,
      'gov-model-card',
      changes,
    );
    expect(finding).toMatchObject({
      check,
      message: expect.stringContaining(message),
    });
  });
});

describe('data-serving-availability', () => {
  it.each<ItemCase>([
    ['the same code, owned by both', {}, 'pass'],
    [
      'other code',
      production('src/service/features.py', 'x = 1'),
      'manual',
      'The two features.py differ.',
    ],
    [
      'owned by one team',
      production(
        '.github/CODEOWNERS',
        '* @growth/ml-platform\n# @growth/ds-growth',
      ),
      'manual',
      'does not name group:default/ds-growth',
    ],
    [
      'no owners',
      production('.github/CODEOWNERS', undefined),
      'manual',
      'The production repository has no CODEOWNERS.',
    ],
    [
      'owners elsewhere',
      {
        production: {
          '.github/CODEOWNERS': undefined,
          '.gitlab/CODEOWNERS': '[Models]\nsrc/ @ds-growth @ml-platform',
        },
      },
      'pass',
    ],
    ['a silent host', silentProduction, 'unknown'],
  ])('%s', async (_, changes, check, message = '') => {
    const finding = await judgeItem(
      sharedCodeCollector,
      'data-serving-availability',
      changes,
    );
    expect(finding).toMatchObject({
      check,
      message: expect.stringContaining(message),
    });
  });
});
