import { spawn } from 'node:child_process';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { rootDirectory } from './paths.mjs';

/** What the app's bundle is made of, besides the packages of yarn.lock. */
const SOURCES = [
  'yarn.lock',
  'packages/app/package.json',
  'packages/app/public',
  'packages/app/src',
  'plugins/ml-models/src',
  'plugins/ml-models-common/src',
];

/** Time of the newest change below a path, in milliseconds since 1970. */
async function newestChange(file) {
  const { mtimeMs, isDirectory } = await stat(file).then(
    found => ({
      mtimeMs: found.mtimeMs,
      isDirectory: found.isDirectory(),
    }),
    () => ({ mtimeMs: 0, isDirectory: false }),
  );
  if (!isDirectory) {
    return mtimeMs;
  }
  const entries = await readdir(file);
  const times = await Promise.all(
    entries.map(entry => newestChange(path.join(file, entry))),
  );
  return Math.max(mtimeMs, ...times);
}

/**
 * Makes the production build of the app, unless the one in `packages/app/dist` is newer than everything it is made of.
 *
 * @param {(line: string) => void} log one line of progress for people
 */
export async function buildApp(log) {
  const bundle = path.join(rootDirectory, 'packages/app/dist/index.html');
  const sources = await Promise.all(
    SOURCES.map(source => newestChange(path.join(rootDirectory, source))),
  );
  if ((await newestChange(bundle)) > Math.max(...sources)) {
    return;
  }
  log('building the app');
  const child = spawn(
    process.execPath,
    [
      path.join(rootDirectory, 'node_modules/@backstage/cli/bin/backstage-cli'),
      'package',
      'build',
    ],
    {
      cwd: path.join(rootDirectory, 'packages/app'),
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NODE_ENV: 'production' },
    },
  );
  let output = '';
  child.stdout.on('data', chunk => (output += chunk));
  child.stderr.on('data', chunk => (output += chunk));
  const code = await new Promise(resolve => child.once('close', resolve));
  if (code !== 0) {
    throw new Error(`The app could not be built:\n${output.slice(-4000)}`);
  }
}
