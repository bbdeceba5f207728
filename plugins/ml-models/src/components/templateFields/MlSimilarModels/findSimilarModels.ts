import type { CatalogApi } from '@backstage/plugin-catalog-react';
import {
  isMlModelEntity,
  type MlModelEntity,
} from '@baton-ml/backstage-plugin-ml-models-common';

/** A model that looks like the one a person is about to start. */
export interface SimilarModel {
  entity: MlModelEntity;
  /** Words of the form that it has too. */
  words: string[];
  isSameType: boolean;
}

/** Said of nearly every model, so they tell nothing. */
const COMMON_WORDS = new Set(
  'model models the and for with from that this prediction predict predicts predictor score scoring machine learning ml new test data experiment of which when what will into their our'.split(
    ' ',
  ),
);
const MOST_WORDS = 4;
const MOST_SHOWN = 5;
const FIELDS = ['metadata.name', 'metadata.title', 'metadata.description'];

/** The words that say what the model is about, first come first. */
export function toWords(texts: string[]): string[] {
  const words = texts
    .join(' ')
    .toLocaleLowerCase('en-US')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(word => word.length > 2 && !COMMON_WORDS.has(word));
  return [...new Set(words)].slice(0, MOST_WORDS);
}

/**
 * Models with the same words: those with most of them first, and of as many those of the same kind.
 *
 * @internal
 */
export async function findSimilarModels(options: {
  catalogApi: Pick<CatalogApi, 'queryEntities'>;
  words: string[];
  /** `spec.type` of the model to be. */
  type: string;
}): Promise<SimilarModel[]> {
  const found = new Map<string, SimilarModel>();
  const answers = await Promise.all(
    options.words.map(word =>
      options.catalogApi.queryEntities({
        filter: { kind: 'MlModel' },
        fullTextFilter: { term: word, fields: FIELDS },
        limit: 20,
      }),
    ),
  );
  answers.forEach(({ items }, index) => {
    for (const entity of items.filter(isMlModelEntity)) {
      const key = `${entity.metadata.namespace}/${entity.metadata.name}`;
      const model = found.get(key) ?? {
        entity,
        words: [],
        isSameType: entity.spec.type === options.type,
      };
      model.words.push(options.words[index]);
      found.set(key, model);
    }
  });
  const rank = (model: SimilarModel) =>
    model.words.length * 2 + (model.isSameType ? 1 : 0);
  return [...found.values()]
    .sort((one, other) => rank(other) - rank(one))
    .slice(0, MOST_SHOWN);
}
