import { diffWords } from './diffWords';

const textOf = (changes: ReturnType<typeof diffWords>, without: string) =>
  changes
    .filter(({ kind }) => kind !== without)
    .map(({ text }) => text)
    .join('');

describe('diffWords', () => {
  it('marks the words that were taken out and put in', () => {
    expect(
      diffWords(
        'First orders stay below 1.5 percent.',
        'First orders stay below 2.1 percent now.',
      ),
    ).toEqual([
      { kind: 'same', text: 'First orders stay below ' },
      { kind: 'removed', text: '1.5 percent.' },
      { kind: 'added', text: '2.1 percent now.' },
    ]);
  });

  it('says nothing of equal texts but that they are the same', () => {
    expect(diffWords('As it was.', 'As it was.')).toEqual([
      { kind: 'same', text: 'As it was.' },
    ]);
    expect(diffWords('', '')).toEqual([]);
  });

  it('holds both texts, whatever they are', () => {
    const parts = ['', 'a', 'b', ' ', '\n'];
    const texts = parts.flatMap(one =>
      parts.flatMap(two => parts.map(three => `${one} ${two}${three}`)),
    );
    for (const before of texts) {
      for (const after of texts) {
        const changes = diffWords(before, after);
        expect(textOf(changes, 'added')).toBe(before);
        expect(textOf(changes, 'removed')).toBe(after);
      }
    }
  });
});
