/** However few rows a source has, this many may vanish at once without a question. */
const ALWAYS_ALLOWED = 5;
/** Share of a source's rows that may vanish at once without a question. */
const ALLOWED_SHARE = 0.2;

/**
 * Whether what a complete listing lacks may be taken as removed when the next one lacks it too. It may not when the
 * listing is empty or when more than max(5, 20 %) are missing at once: a lost permission, a wrong address or a
 * half-restored registry look just like that, and then a person decides.
 *
 * @internal
 */
export function isPlausibleAbsence(counts: {
  /** Rows stored and not removed. */
  stored: number;
  /** Rows in the listing. */
  listed: number;
  /** Stored rows the listing lacks. */
  missing: number;
}): boolean {
  if (counts.missing === 0) return true;
  if (counts.listed === 0) return false;
  const allowed = Math.max(ALWAYS_ALLOWED, counts.stored * ALLOWED_SHARE);
  return counts.missing <= allowed;
}
