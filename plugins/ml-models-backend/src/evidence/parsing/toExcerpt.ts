import type { EvidenceExcerpt } from '@baton-ml/backstage-plugin-ml-models-common';

const MOST_LINES = 20;
const LONGEST_LINE = 300;

/**
 * Lines of a file around the one that matters.
 *
 * @internal
 */
export function toExcerpt(
  file: { path: string; text: string; url?: string },
  line = 1,
  count = 8,
): EvidenceExcerpt {
  const firstLine = Math.max(1, line - 2);
  const lines = file.text
    .split(/\r?\n/, firstLine - 1 + Math.min(count, MOST_LINES))
    .slice(firstLine - 1)
    .map(text =>
      text.length > LONGEST_LINE ? `${text.slice(0, LONGEST_LINE)}…` : text,
    );
  return { path: file.path, firstLine, text: lines.join('\n'), url: file.url };
}
