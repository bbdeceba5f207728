import { createRequire } from 'node:module';
import path from 'node:path';
import { templatesDirectory } from './paths.mjs';

/**
 * `require` as the scaffolder module has it: the renderer and the parsers are its dependencies, and so the versions that
 * its own tests and the portal use.
 */
export const requireOfModule = createRequire(
  path.join(templatesDirectory, '../package.json'),
);
