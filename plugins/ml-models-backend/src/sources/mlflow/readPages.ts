import { RegistryError } from '../http/RegistryError';
import { nameInstance, type RegistryInstance } from '../http/RegistryInstance';
import type { MlflowPage } from './mlflowAnswers';

/**
 * Reads a listing to its end, page by page. Throws when the server hands out a page token a second time: it would
 * neither end nor be complete.
 *
 * @internal
 */
export async function* readPages<T>(
  instance: RegistryInstance,
  read: (pageToken: string | undefined) => Promise<MlflowPage<T>>,
): AsyncGenerator<T[]> {
  const tokens = new Set<string>();
  let pageToken: string | undefined;
  do {
    const page = await read(pageToken);
    yield page.items;
    pageToken = page.nextPageToken;
    if (pageToken && tokens.has(pageToken)) {
      throw new RegistryError(
        `${nameInstance(
          instance,
        )} gave the same page of a listing twice, so the listing cannot be completed`,
      );
    }
    tokens.add(pageToken ?? '');
  } while (pageToken);
}
