import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createContext } from './harness/createContext.mjs';
import { formatTable } from './harness/formatTable.mjs';
import {
  logDirectory,
  resultDirectory,
  scenarioDirectory,
} from './harness/paths.mjs';
import { USAGE, readOptions } from './harness/readOptions.mjs';

/** Names of all scenarios, one file each. */
async function listScenarios() {
  const files = await readdir(scenarioDirectory);
  return files
    .filter(file => file.endsWith('.mjs'))
    .map(file => file.slice(0, -'.mjs'.length))
    .sort();
}

/** Runs one scenario; what it started is ended in any case. */
async function runScenario(name, options) {
  const { run } = await import(
    new URL(`./scenarios/${name}.mjs`, import.meta.url)
  );
  const context = createContext({ name, ...options });
  const interrupt = async () => {
    await context.close();
    process.exit(130);
  };
  process.once('SIGINT', interrupt);
  process.once('SIGTERM', interrupt);
  try {
    return await run(context);
  } finally {
    await context.close();
    process.off('SIGINT', interrupt);
    process.off('SIGTERM', interrupt);
  }
}

async function main() {
  const options = readOptions(process.argv.slice(2), process.env);
  const known = await listScenarios();
  if (options.help || options.list) {
    console.log(options.help ? USAGE : known.join('\n'));
    return;
  }
  const unknown = options.names.filter(name => !known.includes(name));
  if (unknown.length > 0) {
    throw new Error(
      `No scenario is called ${unknown.join(', ')}; there are ${known.join(
        ', ',
      )}`,
    );
  }
  await rm(logDirectory, { recursive: true, force: true });
  await mkdir(logDirectory, { recursive: true });

  const figures = [];
  const broken = [];
  for (const name of options.names.length > 0 ? options.names : known) {
    console.log(`\n${name}`);
    try {
      figures.push(...(await runScenario(name, options)));
    } catch (error) {
      broken.push(name);
      console.error(`${name} broke: ${error.stack ?? error}`);
    }
  }

  await mkdir(resultDirectory, { recursive: true });
  await writeFile(
    path.join(resultDirectory, 'latest.json'),
    `${JSON.stringify(figures, null, 2)}\n`,
  );
  if (figures.length > 0) {
    console.log(`\n${formatTable(figures)}\n`);
  }
  // A figure never fails anything: people read it. Only a scenario that could not be measured does.
  if (broken.length > 0) {
    throw new Error(
      `Could not measure ${broken.join(', ')}; logs are in .cache/bench/log`,
    );
  }
}

main().then(
  () => process.exit(0),
  error => {
    console.error(error.message);
    process.exit(1);
  },
);
