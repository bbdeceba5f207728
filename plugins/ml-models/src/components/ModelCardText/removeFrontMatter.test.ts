import { removeFrontMatter } from './removeFrontMatter';

describe('removeFrontMatter', () => {
  it.each([
    ['---\nlicense: mit\n---\n# Card', '# Card'],
    ['---\r\nlicense: mit\r\n---\r\n# Card', '# Card'],
    ['# Card\n\n---\n\nmore\n\n---\n', '# Card\n\n---\n\nmore\n\n---\n'],
    ['---\nnever closed', '---\nnever closed'],
    ['', ''],
  ])('%j becomes %j', (markdown, expected) => {
    expect(removeFrontMatter(markdown)).toBe(expected);
  });
});
