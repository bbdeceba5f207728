/**
 * The body of an answer as text, or undefined when it is larger than the limit; never more than that is held in
 * memory.
 *
 * @internal
 */
export async function readLimitedBody(
  response: Response,
  maxBytes: number,
): Promise<string | undefined> {
  if (Number(response.headers.get('content-length') ?? 0) > maxBytes) {
    await response.body?.cancel();
    return undefined;
  }
  const chunks: Uint8Array[] = [];
  let length = 0;
  // The header may be missing, or count the compressed bytes.
  for await (const chunk of response.body ?? []) {
    length += chunk.byteLength;
    if (length > maxBytes) {
      // Leaving the loop cancels the rest of the body.
      return undefined;
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
