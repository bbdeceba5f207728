import { mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { build } from 'esbuild';
import { rootDirectory } from '../bootstrap/paths.mjs';
import { cacheDirectory } from './paths.mjs';

/**
 * The portal's own functions, so that what the projects write is judged by what reads it.
 *
 * @returns {Promise<typeof import('../../plugins/ml-models-common/src')>}
 */
export async function loadCommon() {
  const file = path.join(cacheDirectory, 'common.cjs');
  await mkdir(cacheDirectory, { recursive: true });
  await build({
    entryPoints: [
      path.join(rootDirectory, 'plugins/ml-models-common/src/index.ts'),
    ],
    outfile: file,
    bundle: true,
    format: 'cjs',
    platform: 'node',
    packages: 'external',
  });
  return createRequire(import.meta.url)(file);
}
