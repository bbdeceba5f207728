import { sha256Hex } from '@baton-ml/backstage-plugin-ml-models-common';

/** Longest name the catalog takes. */
const LONGEST_NAME = 63;

/**
 * Names for a registered model in the catalog, the best first: its own name as a slug, then the slug with six and
 * more characters of a hash of where it lives.
 *
 * @remarks
 *
 * A name has at most 63 characters out of `a-z0-9-_.` and starts and ends with a letter or digit. It is in lower case,
 * because the catalog does not tell refs apart by case. Letters with marks lose the marks; what has no counterpart
 * becomes a dash; a name nothing is left of becomes `model`.
 *
 * @internal
 */
export function* toEntityNames(model: {
  sourceId: string;
  externalId: string;
  name: string;
}): Iterable<string> {
  yield toSlug(model.name, LONGEST_NAME);
  const hash = sha256Hex(`${model.sourceId}|${model.externalId}`);
  for (const length of [6, 12, 24]) {
    const slug = toSlug(model.name, LONGEST_NAME - length - 1);
    yield `${slug}-${hash.slice(0, length)}`;
  }
}

function toSlug(name: string, length: number): string {
  const slug = name
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLocaleLowerCase('en-US')
    .replace(/[^a-z0-9._-]+/g, '-')
    .replace(/^[^a-z0-9]+/, '')
    .slice(0, length)
    .replace(/[^a-z0-9]+$/, '');
  return slug || 'model';
}
