import type { ContractField } from './ContractField';
import { describeField } from './describeField';
import type { EvidenceComparison } from './EvidenceResult';

/**
 * Holds a serving contract against the signature of the registered version: every named field of the signature must be
 * in the contract with a type that fits, the contract must not promise fields the model does not know, and every field
 * needs a meaning. Fields without a name and tensors have no counterpart and are left to people.
 *
 * @public
 */
export function matchSignature(
  contract: readonly ContractField[],
  signature: readonly ContractField[],
): EvidenceComparison[] {
  const byPath = new Map(contract.map(field => [field.path, field]));
  const named = signature.filter(field => !field.path.endsWith(']'));
  const rows = named
    .filter(field => !field.path.startsWith('params.'))
    .map(field => match(field, byPath.get(field.path)));
  for (const part of ['inputs', 'outputs']) {
    const known = named.filter(field => field.path.startsWith(`${part}.`));
    if (known.length === 0) {
      // An unnamed output or a tensor: only the meaning of the contract's fields can be judged.
      for (const field of contract) {
        if (field.path.startsWith(`${part}.`)) rows.push(judgeMeaning(field));
      }
      continue;
    }
    for (const field of contract) {
      const isKnown = known.some(each => each.path === field.path);
      if (field.path.startsWith(`${part}.`) && !isKnown) {
        rows.push({
          name: field.path,
          value: describeField(field),
          result: 'fail',
          note: 'The signature has no such field.',
        });
      }
    }
  }
  return rows;
}

function match(
  field: ContractField,
  promised: ContractField | undefined,
): EvidenceComparison {
  const row = { name: field.path, threshold: describeField(field) };
  if (!promised) {
    const note = 'The contract has no such field.';
    return { ...row, result: 'fail', note };
  }
  const value = describeField(promised);
  if (!isCovered(promised, field)) {
    const note = 'The type is not that of the signature.';
    return { ...row, value, result: 'fail', note };
  }
  if (
    field.path.startsWith('inputs.') &&
    field.required &&
    !promised.required
  ) {
    const note = 'The model needs it, the contract lets callers leave it out.';
    return { ...row, value, result: 'fail', note };
  }
  return { ...row, ...judgeMeaning(promised), value };
}

function judgeMeaning(field: ContractField): EvidenceComparison {
  const row = { name: field.path, value: describeField(field) };
  if (!field.description) {
    return { ...row, result: 'fail', note: 'It has no description.' };
  }
  const missing = [
    isNumeric(field) && !field.unit ? 'unit' : undefined,
    isNumeric(field) && field.minimum === undefined && !field.values
      ? 'range'
      : undefined,
  ].filter(Boolean);
  return {
    ...row,
    result: 'pass',
    note: missing.length ? `Without ${missing.join(' and ')}.` : undefined,
  };
}

function isNumeric(field: ContractField): boolean {
  return /\b(number|integer)\b/.test(field.type);
}

/** Whole numbers are fine where the model takes any; a category of text is fine for text. */
function isCovered(promised: ContractField, field: ContractField): boolean {
  const types = promised.type.split('|');
  if (types.includes('any')) return true;
  return types.every(
    type =>
      type === field.type || (type === 'integer' && field.type === 'number'),
  );
}
