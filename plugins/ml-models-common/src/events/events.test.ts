import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { canonicalJson } from './canonicalJson';
import type { ChainedEvent, EventContent } from './ChainedEvent';
import { hashEvent, hashEventText } from './hashEvent';
import { sha256Hex } from './sha256Hex';
import { verifyEventChain } from './verifyEventChain';

function chain(contents: EventContent[]): ChainedEvent[] {
  const events: ChainedEvent[] = [];
  for (const [chainIndex, content] of contents.entries()) {
    const previousHash = events.at(-1)?.hash;
    const hash = hashEvent(content, { chainIndex, previousHash });
    events.push({ ...content, chainIndex, previousHash, hash });
  }
  return events;
}

const content = (n: number): EventContent => ({
  at: `2026-01-0${n + 1}T00:00:00.000Z`,
  type: 'source.deletions-confirmed',
  subject: 'source:main',
  actor: 'user:default/mira.lindqvist',
  before: { absent: n },
  after: { absent: 0 },
  reasonHash: hashEventText('Cleaned up after the pilot', 'salt'),
});

describe('canonicalJson', () => {
  it('is the same for equal values in any key order and stays valid JSON', () => {
    expect(canonicalJson({ b: [{ d: 1, c: undefined }], a: 'ä' })).toBe(
      '{"a":"ä","b":[{"d":1}]}',
    );
    expect(canonicalJson(undefined)).toBe('null');
    expect(canonicalJson(JSON.parse('{"__proto__":1,"a":2}'))).toBe(
      '{"__proto__":1,"a":2}',
    );
    expect(
      canonicalJson({ b: 1, 9: { z: 1, a: [{ d: 1, c: 2 }] }, 10: 2 }),
    ).toBe('{"10":2,"9":{"a":[{"c":2,"d":1}],"z":1},"b":1}');
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), value => {
        const reversed = Object.fromEntries(Object.entries(value).reverse());
        expect(canonicalJson(reversed)).toBe(canonicalJson(value));
        expect(canonicalJson(JSON.parse(canonicalJson(value)))).toBe(
          canonicalJson(value),
        );
      }),
    );
  });
});

describe('sha256Hex', () => {
  it('agrees with the platform', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), text => {
        expect(sha256Hex(text)).toBe(
          createHash('sha256').update(text, 'utf8').digest('hex'),
        );
      }),
    );
  });
});

describe('verifyEventChain', () => {
  const events = chain([content(0), content(1), content(2)]);

  it('accepts an untouched chain and names its newest hash', () => {
    expect(verifyEventChain(events)).toEqual({
      intact: true,
      length: 3,
      newestHash: events[2].hash,
    });
    expect(verifyEventChain([])).toEqual({ intact: true, length: 0 });
  });

  it.each([
    ['a changed actor', [events[0], { ...events[1], actor: 'user:a/b' }]],
    ['a changed state', [events[0], { ...events[1], after: { absent: 9 } }]],
    ['a missing event', [events[0], events[2]]],
    ['swapped events', [events[1], events[0]]],
    [
      'a re-hashed event whose follower does not know it',
      [chain([{ ...content(0), actor: 'user:a/b' }])[0], events[1]],
    ],
    [
      'an event of another subject',
      chain([content(0), { ...content(1), subject: 'source:other' }]),
    ],
  ])('refuses %s', (_, broken) => {
    expect(verifyEventChain(broken)).toMatchObject({ intact: false });
  });

  it('does not cover the text of a reason, only its salted hash', () => {
    expect(hashEventText('yes', 'a')).not.toBe(hashEventText('yes', 'b'));
    expect(JSON.stringify(events)).not.toContain('Cleaned up');
  });
});
