import type { FacetOption } from './useModelFacets';

/**
 * The options to show of one facet: what is chosen always, then the most frequent ones.
 *
 * @param options.chosen - may hold values no model has any more, for example from a shared link; count 0
 * @param options.search - part of one of the texts of a value, or the whole value
 * @param options.toTexts - by what a value is found
 * @param options.limit - how many to show besides the chosen ones; all when undefined
 *
 * @internal
 */
export function chooseOptions(options: {
  all: FacetOption[];
  chosen: string[];
  search: string;
  toTexts: (value: string) => string[];
  limit: number | undefined;
}): { shown: FacetOption[]; hidden: number } {
  const { all, chosen, search, toTexts, limit } = options;
  const isChosen = (option: FacetOption) => chosen.includes(option.value);
  const gone = chosen
    .filter(value => !all.some(option => option.value === value))
    .map(value => ({ value, count: 0 }));
  const term = search.trim().toLocaleLowerCase('en-US');
  const rest = all.filter(
    option =>
      !isChosen(option) &&
      (option.value === term ||
        toTexts(option.value).some(text =>
          text.toLocaleLowerCase('en-US').includes(term),
        )),
  );
  const shownRest = rest.slice(0, limit);
  return {
    shown: [...gone, ...all.filter(isChosen), ...shownRest],
    hidden: rest.length - shownRest.length,
  };
}
