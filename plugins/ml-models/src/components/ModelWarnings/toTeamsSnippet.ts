const field = { 'data-science': 'dataScience', engineering: 'engineering' };

/**
 * The lines that name the missing teams: tags of the registered model, or part of a descriptor.
 *
 * @internal
 */
export function toTeamsSnippet(
  sides: ('data-science' | 'engineering')[],
  isProviderMade: boolean,
): string {
  if (isProviderMade) {
    return sides
      .map(side => `ml-models/${side}-team: group:default/…`)
      .join('\n');
  }
  const lines = sides.map(side => `    ${field[side]}: group:default/…`);
  return ['spec:', '  teams:', ...lines].join('\n');
}
