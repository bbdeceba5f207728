import type { SamplePerson } from './SamplePerson';

/** Letters that do not decompose into a plain one and a mark. */
const PLAIN: Record<string, string> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ß: 'ss',
};

/**
 * Keeps people of whom every word of the term is in name, role or team. Case and accents do not matter, so that
 * "zielinski" finds "Zieliński".
 */
export function filterPeople(
  people: SamplePerson[],
  term: string,
): SamplePerson[] {
  const words = fold(term).split(/\s+/).filter(Boolean);
  return people.filter(person => {
    const text = fold(
      [
        person.displayName,
        person.name,
        person.title,
        person.role,
        person.team?.title,
        person.department?.title,
      ].join(' '),
    );
    return words.every(word => text.includes(word));
  });
}

function fold(text: string): string {
  return text
    .toLocaleLowerCase('en')
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .replace(/[łøđðß]/g, letter => PLAIN[letter]);
}
