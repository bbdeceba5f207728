/**
 * A part of the path: 1 to 200 characters.
 *
 * @internal
 */
export const pathParameter = <const TName extends string>(name: TName) =>
  ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string', minLength: 1, maxLength: 200 },
  } as const);
