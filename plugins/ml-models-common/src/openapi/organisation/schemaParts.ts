// Parts of schemas that come again and again.
/** @internal */
export const text = { type: 'string' } as const;
/** @internal */
export const count = { type: 'integer', minimum: 0 } as const;
/** @internal */
export const flag = { type: 'boolean' } as const;
/** @internal */
export const day = {
  type: 'string',
  format: 'date',
  description: 'Day as YYYY-MM-DD.',
} as const;
/** @internal */
export const moment = {
  type: 'string',
  description: 'ISO 8601 in UTC.',
} as const;
/** @internal */
export const share = {
  type: 'number',
  minimum: 0,
  description: 'From 0 to 1.',
} as const;
/** @internal */
export const refTo = <const TName extends string>(name: TName) =>
  ({ $ref: `#/components/schemas/${name}` as const } as const);
/** @internal */
export const listOf = <const TName extends string>(name: TName) =>
  ({ type: 'array', items: refTo(name) } as const);

/** @internal */
export const pattern = {
  type: 'string',
  enum: ['embedded', 'platform', 'hybrid'],
} as const;
/** @internal */
export const role = {
  type: 'string',
  enum: ['data-science', 'ml-engineering', 'platform', 'product'],
} as const;
/** @internal */
export const match = {
  type: 'string',
  enum: ['match', 'boundary', 'mismatch', 'undeclared', 'undetermined'],
} as const;
/** @internal */
export const reviewState = {
  type: 'string',
  enum: ['up-to-date', 'due-soon', 'due-now', 'overdue'],
} as const;
/** @internal */
export const band = {
  type: 'string',
  enum: ['under', 'on-target', 'over', 'no-data'],
} as const;
/** @internal */
export const onCallHours = {
  type: 'string',
  enum: ['around-the-clock', 'business-hours'],
} as const;
/** @internal */
export const capacityKind = {
  type: 'string',
  enum: ['actual', 'planned'],
} as const;
/** @internal */
export const allocationDirection = {
  type: 'string',
  enum: ['into', 'within', 'out-of'],
} as const;
