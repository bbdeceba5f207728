import type { CodeStandard, TemplateChange } from './CodeStandard';

/**
 * What a repository misses that a newer version of its template has.
 *
 * @param standard - The standard the repository follows.
 * @param version - Value of the annotation `ml-models/template-version`, for example `1.0.0`.
 * @returns the newer versions with their changes, newest first; empty when it is up to date or ahead, and undefined when
 *   the version is not three numbers.
 *
 * @public
 */
export function findTemplateDrift(
  standard: CodeStandard,
  version: string,
): TemplateChange[] | undefined {
  const own = toNumbers(version);
  return own && standard.history.filter(change => isNewer(change.version, own));
}

function isNewer(version: string, than: number[]): boolean {
  const numbers = toNumbers(version)!;
  const place = numbers.findIndex((number, at) => number !== than[at]);
  return place >= 0 && numbers[place] > than[place];
}

function toNumbers(version: string): number[] | undefined {
  return /^\d+\.\d+\.\d+$/.test(version)
    ? version.split('.').map(Number)
    : undefined;
}
