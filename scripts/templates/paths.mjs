import path from 'node:path';
import { rootDirectory } from '../bootstrap/paths.mjs';

/** The software templates and their skeletons. */
export const templatesDirectory = path.join(
  rootDirectory,
  'plugins/scaffolder-backend-module-ml-models/templates',
);

/** Git-ignored home of uv, its cache and the environments of rendered projects. */
export const cacheDirectory = path.join(rootDirectory, '.cache', 'templates');
