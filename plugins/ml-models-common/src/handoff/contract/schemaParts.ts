import type { JsonObject } from '@backstage/types';
import { entityRefPattern } from '../../kind/entityRefPattern';

/** A text that is not empty. @internal */
export function text(description: string, more: JsonObject = {}): JsonObject {
  return {
    type: 'string',
    description,
    minLength: 1,
    maxLength: 2000,
    ...more,
  };
}

/** A number with limits. @internal */
export function number(description: string, more: JsonObject = {}): JsonObject {
  return { type: 'number', description, ...more };
}

/** An object; closed unless told otherwise, so that a misspelt limit is an error and not a limit less. @internal */
export function object(
  description: string,
  properties: Record<string, JsonObject>,
  more: JsonObject = {},
): JsonObject {
  return {
    type: 'object',
    description,
    properties,
    additionalProperties: false,
    ...more,
  };
}

/** A ref of an entity of one of the kinds. @internal */
export function ref(description: string, ...kinds: string[]): JsonObject {
  return text(description, { pattern: entityRefPattern(kinds) });
}

/** An address people can open. @internal */
export function url(description: string): JsonObject {
  return text(description, { pattern: '^https?://\\S+$' });
}

/** `sha256:` and 64 hexadecimal digits. @internal */
export const digest: JsonObject = text(
  'sha256: and 64 lower-case hexadecimal digits',
  { pattern: '^sha256:[0-9a-f]{64}$' },
);

/** 64 hexadecimal digits. @internal */
export const signatureHash: JsonObject = text(
  '64 lower-case hexadecimal digits',
  { pattern: '^[0-9a-f]{64}$' },
);
