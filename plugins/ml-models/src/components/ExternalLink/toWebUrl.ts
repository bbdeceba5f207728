/**
 * The address when it is one of the web, else undefined.
 *
 * @remarks
 * Addresses come from registries and people, so anything that is not http or https, such as `javascript:` or
 * `data:`, is not worth a link. Credentials inside an address make it useless for people as well.
 *
 * @internal
 */
export function toWebUrl(address: string | undefined): string | undefined {
  if (!address) return undefined;
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return undefined;
  }
  const isWeb = url.protocol === 'http:' || url.protocol === 'https:';
  return isWeb && !url.username && !url.password ? url.href : undefined;
}
