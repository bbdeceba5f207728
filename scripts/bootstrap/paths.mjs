import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Top level of the checkout. */
export const rootDirectory = path.resolve(
  path.dirname(fileURLToPath(import.meta.url)),
  '../..',
);

/** Git-ignored home of the Node and Yarn that were fetched because the ones present do not fit. */
export const toolchainDirectory = path.join(
  rootDirectory,
  '.cache',
  'toolchain',
);

/** Directory that goes in front of the PATH; holds `node` and `yarn` when they come from the toolchain directory. */
export const binDirectory = path.join(toolchainDirectory, 'bin');
