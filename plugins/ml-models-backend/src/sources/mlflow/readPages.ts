import { RegistryError } from '../http/RegistryError';
import { nameInstance, type RegistryInstance } from '../http/RegistryInstance';
import type { MlflowPage } from './mlflowAnswers';

/**
 * Reads a listing to its end, page by page. Throws when the server hands out a page token a second time: it would
 * neither end nor be complete. A page that is too large names the setting that makes pages smaller.
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
    const page = await read(pageToken).catch(error => {
      throw explainSize(error, instance);
    });
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

function explainSize(error: Error, instance: RegistryInstance): Error {
  return error instanceof RegistryError && error.reason === 'too-large'
    ? new RegistryError(
        `${error.message} in one page of a listing; set mlModels.sources.${instance.id}.pageSize to a smaller number`,
        error.reason,
      )
    : error;
}
