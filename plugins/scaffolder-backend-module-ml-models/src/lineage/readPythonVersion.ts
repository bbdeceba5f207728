import type { UrlReaderService } from '@backstage/backend-plugin-api';
import { toFileUrl } from '../scm/toFileUrl';
import type { ScmPlace } from '../scm/ScmPlace';

/**
 * The Python an experiment was trained with at a commit, from its `.python-version`. The service has to run the same one,
 * or the two environments differ.
 *
 * @returns for example `3.12` or `3.12.4`; undefined when there is no such file, or it names no CPython version.
 */
export async function readPythonVersion(
  reader: UrlReaderService,
  place: ScmPlace,
  commit: string,
): Promise<string | undefined> {
  try {
    const file = await reader.readUrl(
      toFileUrl(place, { commit }, '.python-version'),
    );
    const [first] = (await file.buffer()).toString('utf8').trim().split(/\s/);
    return /^3\.\d{1,2}(\.\d{1,3})?$/.test(first) ? first : undefined;
  } catch (error) {
    if ((error as Error).name === 'NotFoundError') return undefined;
    throw error;
  }
}
