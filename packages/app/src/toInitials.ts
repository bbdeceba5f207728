/** First letters of the first and the last word of a name, for example "YT" of "Yuki Tanabe". */
export function toInitials(name: string): string {
  const words = name.split(/\s+/).filter(Boolean);
  const chosen = words.length > 1 ? [words[0], words[words.length - 1]] : words;
  return chosen
    .map(word => [...word][0])
    .join('')
    .toLocaleUpperCase('en');
}
