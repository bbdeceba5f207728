/**
 * An answer with one of the document's schemas as its JSON.
 *
 * @internal
 */
export const jsonAnswer = <const TName extends string>(
  name: TName,
  description: string,
) =>
  ({
    description,
    content: {
      'application/json': {
        schema: { $ref: `#/components/schemas/${name}` as const },
      },
    },
  } as const);
