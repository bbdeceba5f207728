const describe = (schema: Record<string, unknown>, description?: string) =>
  description ? { ...schema, description } : schema;

/**
 * Small schemas that many shapes of the handoff share, with the limits of what a person may send.
 *
 * @internal
 */
export const part = {
  /** Text of an answer; a short text by default. */
  text: (description?: string) => describe({ type: 'string' }, description),
  /** What a person writes: 1 to 10,000 characters. */
  prose: (description?: string) =>
    describe({ type: 'string', minLength: 1, maxLength: 10_000 }, description),
  /** A reason for an act: 3 to 2,000 characters. */
  reason: (description?: string) =>
    describe({ type: 'string', minLength: 3, maxLength: 2000 }, description),
  /** An entity ref. */
  ref: (description?: string) =>
    describe({ type: 'string', minLength: 1, maxLength: 500 }, description),
  /** An address people may open; http and https only. */
  link: (description?: string) =>
    describe(
      { type: 'string', maxLength: 2000, pattern: '^https?://[^\\s]+$' },
      description,
    ),
  /** ISO 8601 in UTC. */
  time: (description?: string) =>
    describe({ type: 'string', format: 'date-time' }, description),
  integer: (description?: string) => describe({ type: 'integer' }, description),
  number: (description?: string) => describe({ type: 'number' }, description),
  boolean: (description?: string) => describe({ type: 'boolean' }, description),
  choice: (values: readonly string[], description?: string) =>
    describe({ type: 'string', enum: [...values] }, description),
  list: (
    items: Record<string, unknown>,
    description?: string,
    maxItems?: number,
  ) =>
    describe(
      { type: 'array', items, ...(maxItems ? { maxItems } : {}) },
      description,
    ),
  schema: (name: string) => ({ $ref: `#/components/schemas/${name}` }),
  /** Any JSON value. */
  any: (description?: string) => describe({}, description),
};
