import type { CodeStandard } from './CodeStandard';
import { codeStandards } from './codeStandards';

/**
 * The standard with that id.
 *
 * @param id - Value of the annotation `ml-models/code-standard`, for example `production@1`.
 * @returns undefined for one that is not known, such as an organisation's own.
 *
 * @public
 */
export function findCodeStandard(id: string): CodeStandard | undefined {
  return codeStandards.find(standard => standard.id === id);
}
