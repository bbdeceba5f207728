import type {
  ModelSignature,
  SignatureField,
} from '@baton-ml/backstage-plugin-ml-models-common';

/** A column, tensor or parameter as MLflow writes it; `items`, `properties` and `values` nest. */
interface MlflowField {
  name?: string;
  type?: string | MlflowField;
  required?: boolean;
  /** Up to MLflow 2.9 in the place of `required`. */
  optional?: boolean;
  'tensor-spec'?: { dtype?: string; shape?: number[] };
  shape?: number[] | null;
  items?: MlflowField;
  properties?: Record<string, MlflowField>;
  values?: MlflowField;
  default?: unknown;
}

/**
 * The signature of an `MLmodel` file, whose three parts are JSON texts; undefined when there is none. Throws
 * `SyntaxError` or `TypeError` when a part is not what MLflow writes.
 *
 * @internal
 */
export function toSignature(
  signature: Record<string, unknown>,
): ModelSignature | undefined {
  const inputs = toFields(signature.inputs, 'inputs');
  const outputs = toFields(signature.outputs, 'outputs');
  const params = toFields(signature.params, 'params');
  return inputs.length + outputs.length + params.length > 0
    ? { inputs, outputs, params }
    : undefined;
}

function toFields(text: unknown, part: string): SignatureField[] {
  if (text === undefined || text === null) {
    return [];
  }
  if (typeof text !== 'string') {
    throw new TypeError(`${part} is no JSON text`);
  }
  const fields: unknown = JSON.parse(text);
  if (
    !Array.isArray(fields) ||
    !fields.every(field => field && typeof field === 'object')
  ) {
    throw new TypeError(`${part} is no list of fields`);
  }
  return (fields as MlflowField[]).map(field => ({
    name: typeof field.name === 'string' ? field.name : undefined,
    type: toTypeName(field),
    shape: toShape(field['tensor-spec']?.shape ?? field.shape),
    required:
      'default' in field ? false : field.required ?? !(field.optional ?? false),
    default: 'default' in field ? JSON.stringify(field.default) : undefined,
  }));
}

/** For example `double`, `tensor(float32)`, `array(long)`, `object(city: string, since?: datetime)`. */
function toTypeName(field: MlflowField | undefined): string {
  const type = field?.type;
  if (!field || type === undefined) {
    return 'any';
  }
  if (typeof type !== 'string') {
    return toTypeName(type);
  }
  switch (type) {
    case 'tensor':
      return `tensor(${field['tensor-spec']?.dtype ?? 'any'})`;
    case 'array':
      return `array(${toTypeName(field.items)})`;
    case 'map':
      return `map(${toTypeName(field.values)})`;
    case 'object': {
      const properties = Object.entries(field.properties ?? {}).map(
        ([name, property]) =>
          `${name}${property.required === false ? '?' : ''}: ${toTypeName(
            property,
          )}`,
      );
      return `object(${properties.join(', ')})`;
    }
    default:
      return type;
  }
}

function toShape(shape: number[] | null | undefined): number[] | undefined {
  return Array.isArray(shape) && shape.every(Number.isInteger)
    ? shape
    : undefined;
}
