/** A threshold as people write it: `≥ 0.82` for `>= 0.82`. @internal */
export function withSigns(text: string): string {
  return text.replace('>=', '≥').replace('<=', '≤');
}
