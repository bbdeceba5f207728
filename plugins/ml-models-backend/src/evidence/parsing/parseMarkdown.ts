import { parseYaml } from './parseYaml';

/** A heading and what stands below it, up to the next heading of any level. @internal */
export interface MarkdownSection {
  /** Text of the heading. */
  heading: string;
  /** 1 to 6. */
  level: number;
  /** Line of the heading, from 1. */
  line: number;
  /** Text of this section and of those nested in it, without comments. */
  text: string;
}

/** A document in its parts. @internal */
export interface MarkdownDocument {
  /** YAML between the lines of dashes at the top; absent without them. */
  frontMatter?: { value?: unknown; fault?: string };
  /** In the order of the file. */
  sections: MarkdownSection[];
}

/**
 * Splits markdown by its headings (`#` form). Headings in fenced code do not count.
 *
 * @internal
 */
export function parseMarkdown(text: string): MarkdownDocument {
  const lines = text.split(/\r?\n/);
  const { frontMatter, next } = readFrontMatter(lines);
  const sections: (MarkdownSection & { lines: string[] })[] = [];
  let fence: string | undefined;
  for (let index = next; index < lines.length; index++) {
    const line = lines[index];
    const mark = line.match(/^ {0,3}(```|~~~)/)?.[1];
    if (mark && (fence === undefined || fence === mark)) {
      fence = fence ? undefined : mark;
    }
    const heading = fence
      ? undefined
      : line.match(/^ {0,3}(#{1,6})[ \t]+(.*)$/);
    if (heading) {
      sections.push({
        heading: heading[2].replace(/[ \t]#+$/, '').trim(),
        level: heading[1].length,
        line: index + 1,
        text: '',
        lines: [],
      });
    } else {
      sections.at(-1)?.lines.push(line);
    }
  }
  return {
    frontMatter,
    sections: sections.map(({ lines: own, ...section }, index) => {
      const following = sections.slice(index + 1);
      const end = following.findIndex(({ level }) => level <= section.level);
      const nested = end < 0 ? following : following.slice(0, end);
      const all = [...own, ...nested.flatMap(each => each.lines)].join('\n');
      return { ...section, text: withoutComments(all).trim() };
    }),
  };
}

function readFrontMatter(lines: string[]): {
  frontMatter?: MarkdownDocument['frontMatter'];
  next: number;
} {
  if (lines[0]?.trimEnd() !== '---') return { next: 0 };
  const end = lines.findIndex(
    (line, index) => index > 0 && /^(---|\.\.\.)\s*$/.test(line),
  );
  if (end < 0) return { next: 0 };
  return {
    frontMatter: parseYaml(lines.slice(1, end).join('\n')),
    next: end + 1,
  };
}

/** Without `<!-- … -->`; not a regular expression, which would be slow on many openings without an end. */
function withoutComments(text: string): string {
  let rest = text;
  let kept = '';
  for (;;) {
    const start = rest.indexOf('<!--');
    if (start < 0) return kept + rest;
    kept += rest.slice(0, start);
    const end = rest.indexOf('-->', start);
    if (end < 0) return kept;
    rest = rest.slice(end + 3);
  }
}
