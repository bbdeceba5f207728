import type { ContractField } from './ContractField';
import { describeField } from './describeField';
import type { EvidenceChange } from './EvidenceResult';

/**
 * What changed between two contracts, and whether somebody who was written against the old one can be hurt: by an input
 * that asks for more, or an output that promises less.
 *
 * @returns breaking changes first, then by path.
 *
 * @public
 */
export function compareContracts(
  before: readonly ContractField[],
  after: readonly ContractField[],
): EvidenceChange[] {
  const old = new Map(before.map(field => [field.path, field]));
  const now = new Map(after.map(field => [field.path, field]));
  const changes: EvidenceChange[] = [];
  for (const [path, field] of now) {
    const previous = old.get(path);
    if (!previous) {
      changes.push({
        path,
        kind: 'added',
        breaking: !isOutput(path) && field.required,
        after: describeField(field),
      });
    } else if (describeField(previous) !== describeField(field)) {
      changes.push({
        path,
        kind: 'changed',
        breaking: isOutput(path)
          ? asksForMore(field, previous)
          : asksForMore(previous, field),
        before: describeField(previous),
        after: describeField(field),
      });
    }
  }
  for (const [path, field] of old) {
    if (!now.has(path)) {
      changes.push({
        path,
        kind: 'removed',
        // A caller who still sends it is refused by a strict service.
        breaking: true,
        before: describeField(field),
      });
    }
  }
  return changes.sort(
    (a, b) =>
      Number(b.breaking) - Number(a.breaking) || (a.path < b.path ? -1 : 1),
  );
}

function isOutput(path: string): boolean {
  return path.startsWith('outputs');
}

/**
 * True when some value that fits the first field does not fit the second. For an input the first is the old one: what
 * callers send must still fit. For an output the first is the new one: what they get must fit what they expect.
 */
function asksForMore(first: ContractField, second: ContractField): boolean {
  return (
    !fitsType(first, second) ||
    (second.required && !first.required) ||
    (Boolean(first.nullable) && !second.nullable) ||
    (second.minimum ?? -Infinity) > (first.minimum ?? -Infinity) ||
    (second.maximum ?? Infinity) < (first.maximum ?? Infinity) ||
    (second.values !== undefined &&
      (first.values === undefined ||
        first.values.some(value => !second.values!.includes(value)))) ||
    first.unit !== second.unit
  );
}

/** Numbers that hold every value of another type. */
const WIDER: Record<string, string[]> = {
  integer: ['long', 'double'],
  long: [],
  float: ['double'],
};

function fitsType(first: ContractField, second: ContractField): boolean {
  if (first.sourceType && second.sourceType) {
    const { sourceType: from } = first;
    return (
      from === second.sourceType ||
      (Object.hasOwn(WIDER, from) && WIDER[from].includes(second.sourceType))
    );
  }
  const wanted = second.type.split('|');
  return first.type
    .split('|')
    .every(
      type =>
        wanted.includes('any') ||
        wanted.includes(type) ||
        (type === 'integer' && wanted.includes('number')),
    );
}
