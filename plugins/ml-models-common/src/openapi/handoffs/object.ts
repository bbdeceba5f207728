type Schema = Record<string, unknown>;

/**
 * An object schema: a name that ends in `?` is optional, every other one is required. Closed for requests, because a
 * misspelt field would be lost without a word; open for answers, which may grow.
 *
 * @internal
 */
export function object(
  properties: Record<string, Schema>,
  options: { description?: string; closed?: boolean } = {},
): Schema {
  const names = Object.keys(properties);
  const required = names.filter(name => !name.endsWith('?'));
  return {
    type: 'object',
    ...(options.description ? { description: options.description } : {}),
    ...(required.length > 0 ? { required } : {}),
    ...(options.closed ? { additionalProperties: false } : {}),
    properties: Object.fromEntries(
      names.map(name => [name.replace(/\?$/, ''), properties[name]]),
    ),
  };
}
