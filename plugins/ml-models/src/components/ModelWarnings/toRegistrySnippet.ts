/**
 * The lines of a descriptor that name the registered model.
 *
 * @param registry.instance - undefined where somebody still has to choose, then `oneOf` says from what
 *
 * @internal
 */
export function toRegistrySnippet(registry: {
  instance: string | undefined;
  model: string;
  oneOf?: string;
}): string {
  const { instance, model, oneOf } = registry;
  const choice = oneOf ? `… # ${oneOf}` : '…';
  return [
    'spec:',
    '  registry:',
    `    instance: ${instance ?? choice}`,
    // Names such as `2024` or `a: b` are text only in quotes.
    `    model: ${JSON.stringify(model)}`,
  ].join('\n');
}
