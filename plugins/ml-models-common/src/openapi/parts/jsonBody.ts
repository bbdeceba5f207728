/**
 * A required request body in JSON.
 *
 * @internal
 */
export const jsonBody = <const TSchema>(schema: TSchema) =>
  ({
    required: true,
    content: { 'application/json': { schema } },
  } as const);
