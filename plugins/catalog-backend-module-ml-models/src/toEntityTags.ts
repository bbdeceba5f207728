/** An entity with more tags than this is a list nobody reads. */
const MOST_TAGS = 20;
/** Longest tag the catalog accepts (SchemaEntityPolicy and FieldFormatEntityPolicy of catalog-model). */
const LONGEST_TAG = 63;
/** Values that only say that the tag is there. */
const PLAIN = ['', 'true', 'yes'];
/** Tags a registry writes for itself, and ours, which become fields. */
const INTERNAL = /^(mlflow\.|ml-models\/)/;

function slug(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9+#]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

/**
 * Tags of a registered model as tags of its entity: `key:value`, or the key alone when the value says no more than that
 * it is set. Lower case, in the catalog's syntax, sorted, at most 20; one that would be too long is left out, because
 * half a value is a wrong one.
 *
 * @param except - names of tags that become fields of the entity
 */
export function toEntityTags(
  tags: Record<string, string>,
  except: string[],
): string[] {
  const result = new Set<string>();
  for (const [key, value] of Object.entries(tags)) {
    const name = slug(key);
    if (!name || INTERNAL.test(key) || except.includes(key)) continue;
    const isPlain = PLAIN.includes(value.trim().toLowerCase());
    const detail = isPlain ? '' : slug(value);
    // A value without a single letter the syntax knows.
    if (!isPlain && !detail) continue;
    const tag = detail ? `${name}:${detail}` : name;
    if (tag.length <= LONGEST_TAG) result.add(tag);
  }
  return [...result].sort().slice(0, MOST_TAGS);
}
