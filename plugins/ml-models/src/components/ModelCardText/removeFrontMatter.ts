/**
 * A card without the block of YAML that hubs put in front of it: that is for machines.
 *
 * @internal
 */
export function removeFrontMatter(markdown: string): string {
  return markdown.replace(
    /^\uFEFF?---\r?\n[\s\S]*?\r?\n---[ \t]*(\r?\n|$)/,
    '',
  );
}
