import { findPlaceholders } from './findPlaceholders';
import { parseJson } from './parseJson';
import { parseMarkdown } from './parseMarkdown';
import { parseUvLock } from './parseUvLock';
import { parseYaml } from './parseYaml';
import { toExcerpt } from './toExcerpt';

describe('parseYaml', () => {
  it('reads a document, anchors included', () => {
    expect(parseYaml('a: &x [1]\nb: *x\n')).toEqual({
      value: { a: [1], b: [1] },
    });
    expect(parseYaml('')).toEqual({ value: null });
  });

  it('refuses aliases that multiply', () => {
    const levels = Array.from({ length: 12 }, (_, level) =>
      level === 0
        ? 'a0: &a0 [x, x, x, x, x, x, x, x, x, x]'
        : `a${level}: &a${level} [${Array(10)
            .fill(`*a${level - 1}`)
            .join(', ')}]`,
    );
    expect(parseYaml(levels.join('\n')).fault).toMatch(/alias/i);
  });

  it('refuses what is broken, too deep or several documents, with one line of reason', () => {
    for (const text of [
      'a: [',
      '['.repeat(100_000),
      'a: 1\n---\nb: 2',
      'a: b: c',
    ]) {
      const { fault } = parseYaml(text);
      expect(fault).toBeDefined();
      expect(fault).not.toContain('\n');
    }
  });

  it('makes no code of custom types, and no prototype of a key', () => {
    expect(parseYaml('a: !!js/function "x => 1"').value).toEqual({
      a: 'x => 1',
    });
    const { value } = parseYaml('__proto__: {polluted: true}');
    expect(({} as any).polluted).toBeUndefined();
    expect(Object.keys(value as object)).toEqual(['__proto__']);
  });

  it('reads the largest file with as many keys as fit in a moment', () => {
    const text = `{${'a,'.repeat(128 * 1024)}}`;
    expect(parseYaml(text)).toEqual({ value: { a: null } });
  });
});

describe('parseJson', () => {
  it('says why a text is no JSON', () => {
    expect(parseJson('{"a":1}')).toEqual({ value: { a: 1 } });
    expect(parseJson('<html>').fault).toMatch(/JSON/);
  });
});

describe('parseMarkdown', () => {
  const text = [
    '---',
    'license: mit',
    '---',
    '# Card',
    '## One',
    'text <!-- hidden -->',
    '### Nested #',
    'more',
    '```',
    '## not a heading',
    '```',
    '## Two',
    '<!-- nothing but this',
  ].join('\n');

  it('finds front matter and sections with what is nested in them', () => {
    const { frontMatter, sections } = parseMarkdown(text);
    expect(frontMatter).toEqual({ value: { license: 'mit' } });
    expect(sections).toMatchObject([
      { heading: 'Card', level: 1, line: 4 },
      {
        heading: 'One',
        level: 2,
        line: 5,
        text: 'text \nmore\n```\n## not a heading\n```',
      },
      { heading: 'Nested', level: 3, line: 7 },
      { heading: 'Two', level: 2, line: 12, text: '' },
    ]);
  });

  it('takes a line of dashes in the middle for what it is', () => {
    expect(parseMarkdown('# A\n---\nb: 1\n---').frontMatter).toBeUndefined();
    expect(parseMarkdown('---\nno end').frontMatter).toBeUndefined();
  });

  it('stays quick on text made to be slow', () => {
    for (const hostile of [
      '<!--'.repeat(60_000),
      '# '.repeat(120_000),
      '#\t'.repeat(100_000),
      '`'.repeat(250_000),
      '> '.repeat(120_000),
    ]) {
      expect(parseMarkdown(hostile).sections.length).toBeLessThan(2);
      findPlaceholders(hostile);
    }
  });
});

describe('findPlaceholders', () => {
  it('finds what templates leave, and no word that only looks like it', () => {
    const found = findPlaceholders(
      [
        'TODO: who',
        'todos los datos',
        'a TBD b',
        '[More Information Needed]',
        '<your team>',
        '{{ name }}',
        'x < y',
        'Mastodon',
      ].join('\n'),
    );
    expect(found.map(({ line }) => line)).toEqual([1, 3, 4, 5, 6]);
  });
});

describe('toExcerpt', () => {
  it('shows lines around the one that matters, of limited length', () => {
    const text = Array.from(
      { length: 50 },
      (_, index) => `line ${index + 1}`,
    ).join('\n');
    expect(toExcerpt({ path: 'a', text }, 10, 3)).toEqual({
      path: 'a',
      firstLine: 8,
      text: 'line 8\nline 9\nline 10',
      url: undefined,
    });
    expect(
      toExcerpt({ path: 'a', text: 'x'.repeat(1_000_000) }).text.length,
    ).toBeLessThan(400);
  });
});

describe('parseUvLock', () => {
  const lock = `version = 1
requires-python = ">=3.11"

[[package]]
name = "churn"
version = "0.1.0"
source = { editable = "." }
dependencies = [
    { name = "scikit-learn" },
]

[package.dev-dependencies]
dev = [
    { name = "ruff" },
]

[[package]]
name = "numpy"
version = "2.5.5"
source = { registry = "https://pypi.example.com/simple" }
sdist = { url = "https://pypi.example.com/numpy", hash = "sha256:1" }

[[package]]
name = "ruff"
version = "0.17.5"

[[package]]
name = "scikit-learn"
version = "1.9.1"
dependencies = [{ name = "numpy" }]
`;

  it('knows what is needed at run time', () => {
    expect([...parseUvLock(lock)!]).toEqual([
      ['numpy', '2.5.5'],
      ['scikit-learn', '1.9.1'],
    ]);
  });

  it('takes nothing else for a lock file', () => {
    expect(parseUvLock('<html></html>')).toBeUndefined();
    expect(parseUvLock('')).toBeUndefined();
  });
});
