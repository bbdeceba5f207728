/** What the abbreviations of the standard checklist stand for; docs/handoff.md names the works. */
const WORKS: Record<string, string> = {
  EUA: 'EU AI Act',
  GML: 'Google Cloud MLOps',
  MC: 'Model Cards',
  MLF: 'MLflow',
  MTS: 'ML Test Score',
  OIP: 'Open Inference Protocol',
  RMF: 'NIST AI RMF',
  SR26: 'SR 26-2',
  SRE: 'Google SRE',
};

/**
 * A source of an item with the name of the work instead of its abbreviation; sources of other checklists stay as they
 * are written.
 *
 * @returns undefined for the numbers of our own requirements, which say nothing to others
 *
 * @internal
 */
export function nameSource(source: string): string | undefined {
  if (/^R\d+$/.test(source)) return undefined;
  const [work, ...place] = source.split(' ');
  return [WORKS[work] ?? work, ...place].join(' ');
}
