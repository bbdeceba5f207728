import type { JsonObject, JsonValue } from '@backstage/types';

/** More faults than this help nobody. */
const MOST_FAULTS = 50;

/**
 * Holds a value against a JSON schema and says in words which field is wrong and what was expected.
 *
 * @remarks
 * It knows the keywords the schemas of this package use, and no more. A validator that compiles code cannot be used:
 * this runs in browsers whose content security policy forbids that.
 *
 * @returns sentences such as `thresholds[0].value: expected a number`, none when the value fits.
 *
 * @internal
 */
export function findSchemaFaults(value: unknown, schema: JsonObject): string[] {
  const faults: string[] = [];
  check(value, schema, '');
  return faults.slice(0, MOST_FAULTS);

  function fault(path: string, expected: string): void {
    if (faults.length < MOST_FAULTS)
      faults.push(`${path ? `${path}: ` : ''}expected ${expected}`);
  }

  function check(found: unknown, rule: JsonObject, path: string): void {
    if (!isOfType(found, rule.type)) {
      fault(path, describe(rule));
    } else if (Array.isArray(found)) {
      checkList(found, rule, path);
    } else if (isObject(found)) {
      checkObject(found, rule, path);
    } else if (!isAllowed(found as JsonValue, rule)) {
      fault(path, describe(rule));
    }
  }

  function checkList(found: unknown[], rule: JsonObject, path: string): void {
    const { minItems = 0, maxItems = Infinity } = rule as Limits;
    if (found.length < minItems) {
      fault(path, `${describe(rule)} with at least ${minItems}`);
    } else if (found.length > maxItems) {
      fault(path, `${describe(rule)} with at most ${maxItems}`);
    } else {
      found.forEach((item, index) =>
        check(item, rule.items as JsonObject, `${path}[${index}]`),
      );
    }
  }

  function checkObject(
    found: Record<string, unknown>,
    rule: JsonObject,
    path: string,
  ): void {
    const at = (key: string) => (path ? `${path}.${key}` : key);
    const properties = (rule.properties ?? {}) as Record<string, JsonObject>;
    const isSet = (key: string) =>
      Object.hasOwn(found, key) && found[key] !== undefined;

    for (const key of (rule.required ?? []) as string[]) {
      if (!isSet(key)) fault(at(key), describe(properties[key]));
    }
    const choices = rule.anyOf as { required: string[] }[] | undefined;
    if (choices && !choices.some(choice => choice.required.every(isSet))) {
      const names = choices.map(choice => choice.required.join(' and '));
      fault(path, names.join(', or '));
    }
    for (const key of Object.keys(found)) {
      if (!isSet(key)) continue;
      if (Object.hasOwn(properties, key)) {
        check(found[key], properties[key], at(key));
      } else if (isObject(rule.additionalProperties)) {
        check(found[key], rule.additionalProperties as JsonObject, at(key));
      } else if (rule.additionalProperties === false) {
        fault(at(key), `no such field, only ${Object.keys(properties)}`);
      }
    }
  }
}

interface Limits {
  minItems?: number;
  maxItems?: number;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  exclusiveMinimum?: number;
}

function isAllowed(found: JsonValue, rule: JsonObject): boolean {
  if ('const' in rule && found !== rule.const) return false;
  if (rule.enum && !(rule.enum as JsonValue[]).includes(found)) return false;
  const limits = rule as Limits;
  if (typeof found === 'string') {
    return (
      // As JSON schema counts: characters, not code units.
      [...found].length >= (limits.minLength ?? 0) &&
      [...found].length <= (limits.maxLength ?? Infinity) &&
      (rule.pattern === undefined ||
        new RegExp(rule.pattern as string, 'u').test(found))
    );
  }
  if (typeof found === 'number') {
    return (
      found >= (limits.minimum ?? -Infinity) &&
      found <= (limits.maximum ?? Infinity) &&
      found > (limits.exclusiveMinimum ?? -Infinity)
    );
  }
  return true;
}

function isOfType(found: unknown, type: unknown): boolean {
  switch (type) {
    case 'array':
      return Array.isArray(found);
    case 'object':
      return isObject(found);
    case 'number':
      return typeof found === 'number' && Number.isFinite(found);
    default:
      return typeof found === type;
  }
}

function describe(rule: JsonObject | undefined): string {
  if (rule?.const !== undefined) return String(rule.const);
  if (rule?.enum) return `one of ${(rule.enum as string[]).join(', ')}`;
  return String(rule?.description ?? 'a value');
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
