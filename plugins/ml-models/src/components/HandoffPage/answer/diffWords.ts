/** A stretch of text that both have, or only one of them. @internal */
export interface TextChange {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

/** As many pairs of words are compared, some megabytes; longer texts are shown as replaced. */
const MOST_PAIRS = 4_000_000;

/** Words and the space between them, so that nothing is lost when they are put together again. */
const split = (text: string) => text.split(/(\s+)/).filter(Boolean);

/**
 * What was taken out of a text and what was put in, word by word: the longest common subsequence stays.
 *
 * @internal
 */
export function diffWords(before: string, after: string): TextChange[] {
  const older = split(before);
  const newer = split(after);
  if (older.length * newer.length > MOST_PAIRS) {
    return [
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ];
  }
  const width = newer.length + 1;
  // Length of the longest common subsequence of the rests that begin at each pair of words.
  const common = new Uint16Array((older.length + 1) * width);
  for (let o = older.length - 1; o >= 0; o--) {
    for (let n = newer.length - 1; n >= 0; n--) {
      const at = o * width + n;
      common[at] =
        older[o] === newer[n]
          ? common[at + width + 1] + 1
          : Math.max(common[at + width], common[at + 1]);
    }
  }

  const changes: TextChange[] = [];
  const add = (kind: TextChange['kind'], text: string) => {
    const last = changes[changes.length - 1];
    if (last?.kind === kind) last.text += text;
    else changes.push({ kind, text });
  };
  let o = 0;
  let n = 0;
  while (o < older.length || n < newer.length) {
    if (o < older.length && n < newer.length && older[o] === newer[n]) {
      add('same', older[o]);
      o += 1;
      n += 1;
    } else if (
      o < older.length &&
      (n === newer.length ||
        common[(o + 1) * width + n] >= common[o * width + n + 1])
    ) {
      add('removed', older[o]);
      o += 1;
    } else {
      add('added', newer[n]);
      n += 1;
    }
  }
  return gather(changes);
}

/** Words that changed side by side read as one change: the space between them belongs to it. */
function gather(changes: TextChange[]): TextChange[] {
  const gathered: TextChange[] = [];
  let removed = '';
  let added = '';
  const end = () => {
    if (removed) gathered.push({ kind: 'removed', text: removed });
    if (added) gathered.push({ kind: 'added', text: added });
    removed = '';
    added = '';
  };
  changes.forEach(({ kind, text }, at) => {
    const isBetween =
      kind === 'same' &&
      text.trim() === '' &&
      removed !== '' &&
      added !== '' &&
      at < changes.length - 1;
    if (kind === 'same' && !isBetween) {
      end();
      gathered.push({ kind, text });
      return;
    }
    if (kind !== 'added') removed += text;
    if (kind !== 'removed') added += text;
  });
  end();
  return gathered;
}
