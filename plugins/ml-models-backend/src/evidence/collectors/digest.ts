/** Tag of a version with the digest of its artifact. @internal */
export const TAG_DIGEST = 'ml-models/digest';

/**
 * Whether a text is `sha256:` and 64 hexadecimal digits.
 *
 * @internal
 */
export function isDigest(text: string | undefined): text is string {
  return text !== undefined && /^sha256:[0-9a-f]{64}$/.test(text);
}
