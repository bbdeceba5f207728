import type { UrlReaderServiceReadUrlResponse } from '@backstage/backend-plugin-api';

/**
 * The text of an answer of the URL reader; undefined when it is larger than the limit. Where the reader streams, no
 * more than that is held in memory.
 *
 * @internal
 */
export async function readText(
  response: UrlReaderServiceReadUrlResponse,
  maxBytes: number,
): Promise<string | undefined> {
  const stream = response.stream?.();
  if (!stream) {
    const buffer = await response.buffer();
    return buffer.byteLength > maxBytes ? undefined : buffer.toString('utf8');
  }
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of stream) {
    const bytes = Buffer.from(chunk);
    length += bytes.byteLength;
    // Leaving the loop ends the stream.
    if (length > maxBytes) return undefined;
    chunks.push(bytes);
  }
  return Buffer.concat(chunks).toString('utf8');
}
