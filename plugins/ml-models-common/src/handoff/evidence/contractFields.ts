import type {
  ModelSignature,
  SignatureField,
} from '../../inventory/ModelSignature';
import type { ContractField } from './ContractField';

/** JSON types of the data types of MLflow and of the registries that follow it. */
const JSON_TYPES: Record<string, string> = {
  boolean: 'boolean',
  integer: 'integer',
  long: 'integer',
  float: 'number',
  double: 'number',
  string: 'string',
  binary: 'string',
  datetime: 'string',
};

/**
 * Fields of a signature.
 *
 * @public
 */
export function fieldsOfSignature(signature: ModelSignature): ContractField[] {
  const part = (name: string, fields: readonly SignatureField[]) =>
    fields.map((field, index) => ({
      path: field.name ? `${name}.${field.name}` : `${name}[${index}]`,
      type: jsonTypeOf(field.type),
      sourceType: field.type,
      required: field.required,
    }));
  return [
    ...part('inputs', signature.inputs),
    ...part('outputs', signature.outputs),
    ...part('params', signature.params),
  ];
}

/**
 * Fields of the two JSON Schemas of a serving contract: their top-level properties.
 *
 * @remarks
 * A schema may describe one row, or a list of rows by `items`.
 *
 * @public
 */
export function fieldsOfSchemas(schemas: {
  input?: unknown;
  output?: unknown;
}): ContractField[] {
  return [
    ...fieldsOfSchema('inputs', schemas.input),
    ...fieldsOfSchema('outputs', schemas.output),
  ];
}

function fieldsOfSchema(part: string, schema: unknown): ContractField[] {
  if (!isObject(schema)) return [];
  const row = isObject(schema.items) ? schema.items : schema;
  const properties = isObject(row.properties) ? row.properties : {};
  const required = Array.isArray(row.required) ? row.required : [];
  return Object.entries(properties).map(([name, rule]) => {
    const field = isObject(rule) ? rule : {};
    const types = [field.type ?? inferType(field)].flat().map(String);
    const kept = types.filter(type => type !== 'null').sort();
    return {
      path: `${part}.${name}`,
      type: kept.join('|') || 'any',
      required: required.includes(name),
      nullable: types.includes('null') || field.nullable === true,
      minimum: numberOf(field.minimum ?? field.exclusiveMinimum),
      maximum: numberOf(field.maximum ?? field.exclusiveMaximum),
      values: Array.isArray(field.enum) ? field.enum.map(String) : undefined,
      unit: textOf(field['x-unit'] ?? field.unit),
      description: textOf(field.description),
    };
  });
}

function jsonTypeOf(type: string): string {
  if (/^(array|tensor)\b/i.test(type)) return 'array';
  if (/^(object|map)\b/i.test(type)) return 'object';
  const plain = type.toLocaleLowerCase('en-US');
  return Object.hasOwn(JSON_TYPES, plain) ? JSON_TYPES[plain] : plain;
}

function inferType(field: Record<string, unknown>): string {
  if (Array.isArray(field.enum)) {
    const types = new Set(field.enum.map(value => typeof value));
    return types.size === 1 ? [...types][0] : 'any';
  }
  return 'any';
}

function numberOf(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined;
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
