import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Top level of the checkout. */
export const rootDirectory = fileURLToPath(new URL('../..', import.meta.url));

/** Where the scenarios are, one file each. */
export const scenarioDirectory = path.join(rootDirectory, 'bench', 'scenarios');

/** Where the results go. */
export const resultDirectory = path.join(rootDirectory, 'bench', 'results');

/** Git-ignored home of what the processes of a run say. */
export const logDirectory = path.join(rootDirectory, '.cache', 'bench', 'log');
