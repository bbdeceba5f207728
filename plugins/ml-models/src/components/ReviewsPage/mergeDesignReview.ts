import type { DesignReviewFields } from './DesignReviewFields';

type Field = keyof DesignReviewFields;

const isSame = (a: unknown, b: unknown) =>
  JSON.stringify(a) === JSON.stringify(b);

/**
 * Puts together what two people made of the same meeting: a field only one of them changed is theirs, and one that
 * both changed is left as mine and named, for a person to decide.
 *
 * @param base - what both began with
 *
 * @internal
 */
export function mergeDesignReview(
  base: DesignReviewFields,
  mine: DesignReviewFields,
  theirs: DesignReviewFields,
): { fields: DesignReviewFields; clashes: Field[] } {
  const fields = { ...mine };
  const clashes: Field[] = [];
  const take = <K extends Field>(field: K) => {
    fields[field] = theirs[field];
  };
  for (const field of Object.keys(mine) as Field[]) {
    if (isSame(mine[field], theirs[field])) continue;
    if (isSame(mine[field], base[field])) take(field);
    else if (!isSame(theirs[field], base[field])) clashes.push(field);
  }
  return { fields, clashes };
}
