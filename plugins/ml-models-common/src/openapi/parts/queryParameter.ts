/**
 * An optional query parameter.
 *
 * @remarks
 * Parameters take characters such as `:` and `,` as they are: without `allowReserved` the validator insists on their
 * escapes, which is more than any server needs and a riddle to whoever writes an address by hand.
 *
 * @internal
 */
export const queryParameter = <const TName extends string, const TSchema>(
  name: TName,
  schema: TSchema,
  description?: string,
) =>
  ({
    name,
    in: 'query',
    allowReserved: true,
    ...(description === undefined ? {} : { description }),
    schema,
  } as const);
