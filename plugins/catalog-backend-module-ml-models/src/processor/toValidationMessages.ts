import type { JsonObject, JsonValue } from '@backstage/types';
import type { ErrorObject } from 'ajv';
import type { CompiledKind } from '../catalogModel';

/** `/spec/dependsOn/2` as people write it: `spec.dependsOn[2]`. */
function toFieldName(instancePath: string): string {
  return instancePath
    .split('/')
    .slice(1)
    .map(part => part.replace(/~1/g, '/').replace(/~0/g, '~'))
    .reduce(
      (name, part) =>
        /^\d+$/.test(part) ? `${name}[${part}]` : `${name}.${part}`,
      '',
    )
    .replace(/^\./, '');
}

/** What stands in the field, short enough for a log line. */
function show(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

const typeNames: Record<string, string> = {
  string: 'a text',
  object: 'an object',
  array: 'a list',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
};

function wrongType(error: ErrorObject): string {
  const types = [error.params.type].flat() as string[];
  const expected = types.map(type => typeNames[type] ?? type).join(' or ');
  const isScalar = ['number', 'boolean'].includes(typeof error.data);
  const hint = types.includes('string') && isScalar ? ': put it in quotes' : '';
  return `must be ${expected}, got ${show(error.data)}${hint}`;
}

/** A ref field was refused: because of the kind it names, or because it is no entity ref. */
function wrongRef(error: ErrorObject, kinds: string[]): string {
  const value = String(error.data);
  const expected = kinds.join(' or ');
  const [, kind] = value.match(/^([^:/\s]+):[^:\s]+$/) ?? [];
  const known = kinds.some(each => each.toLowerCase() === kind?.toLowerCase());
  return kind && !known
    ? `must name a ${expected}, got ${show(value)}, which names a ${kind}`
    : `must be the entity ref of a ${expected}, such as ${kinds[0].toLowerCase()}:default/name, got ${show(
        value,
      )}`;
}

function toMessage(error: ErrorObject, compiled: CompiledKind): string {
  const field = toFieldName(error.instancePath);
  const path = field.replace(/\[\d+\]/g, '');
  const description = (error.parentSchema as JsonObject | undefined)
    ?.description as string | undefined;
  const expected = description ? `, expected ${description}` : '';
  switch (error.keyword) {
    case 'required': {
      const name = error.params.missingProperty as string;
      const properties = error.parentSchema?.properties as
        | Record<string, JsonObject>
        | undefined;
      const meaning = properties?.[name]?.description;
      const missing = field ? `${field}.${name}` : name;
      return `${missing} is missing${meaning ? `, expected ${meaning}` : ''}`;
    }
    case 'type':
      return `${field} ${wrongType(error)}${expected}`;
    case 'enum':
      return `${field} must be one of ${(
        error.params.allowedValues as JsonValue[]
      ).join(', ')}, got ${show(error.data)}`;
    case 'const':
      return `${field} must be ${show(error.params.allowedValue)}, got ${show(
        error.data,
      )}`;
    case 'minLength':
      return `${field} must not be empty${expected}`;
    case 'additionalProperties':
      return `${field ? `${field}.` : ''}${
        error.params.additionalProperty
      } is not a field an entity has here; fields of your own go into spec or metadata`;
    case 'pattern': {
      const kinds = compiled.relationFields.find(
        each => each.path === path,
      )?.allowedKinds;
      if (kinds) return `${field} ${wrongRef(error, kinds)}`;
      return `${field} ${error.message}, got ${show(error.data)}`;
    }
    default:
      return `${field || 'the entity'} ${error.message}`;
  }
}

/**
 * The validator's findings in words: each names the field, what was expected and what stands there.
 *
 * @remarks
 * One message per field, the first: an unknown word that is also of the wrong type is one mistake to a person.
 */
export function toValidationMessages(
  errors: ErrorObject[],
  compiled: CompiledKind,
): string[] {
  const byField = new Map<string, string>();
  for (const error of errors) {
    const missing = error.params.missingProperty ?? '';
    const extra = error.params.additionalProperty ?? '';
    const key = `${error.instancePath}/${missing}${extra}`;
    if (!byField.has(key)) byField.set(key, toMessage(error, compiled));
  }
  return [...byField.values()];
}
