import type { EvidenceComparison } from '@baton-ml/backstage-plugin-ml-models-common';
import type { EvidenceFinding } from '@baton-ml/backstage-plugin-ml-models-node';

/**
 * What rows add up to, with value and threshold in short: a failing row fails, else an unknown one leaves it open.
 *
 * @internal
 */
export function judgeRows(
  rows: EvidenceComparison[],
): Pick<EvidenceFinding, 'check' | 'comparisons' | 'value' | 'threshold'> {
  const has = (result: EvidenceComparison['result']) =>
    rows.some(row => row.result === result);
  let check: EvidenceFinding['check'] = 'pass';
  if (has('unknown')) check = 'unknown';
  if (has('fail')) check = 'fail';
  return {
    check,
    comparisons: rows,
    value: rows
      .filter(row => row.value !== undefined)
      .map(row => `${row.name} ${row.value}`)
      .join('; '),
    threshold: rows
      .filter(row => row.threshold !== undefined)
      .map(row => `${row.name} ${row.threshold}`)
      .join('; '),
  };
}

/**
 * The names of the rows that fail, or are unknown when none fails, for a sentence.
 *
 * @internal
 */
export function namesOf(
  rows: EvidenceComparison[],
  result: EvidenceComparison['result'],
): string {
  const names = [
    ...new Set(rows.filter(row => row.result === result).map(row => row.name)),
  ];
  const shown = names.slice(0, 5).join(', ');
  return names.length > 5 ? `${shown} and ${names.length - 5} more` : shown;
}
