import { parseArgs } from 'node:util';

/** Sizes of the scenarios; anything smaller only shows that the scenario works. */
const FULL = { models: 10_000, versions: 10, runs: 5 };

/** How the command is used, for people. */
export const USAGE = `Usage: npm run bench -- [options] [scenario ...]

Runs the named scenarios, or all of them, prints a table and writes bench/results/latest.json.

  --models <n>     registered models (default ${FULL.models}, or BATON_BENCH_MODELS)
  --versions <n>   versions per model (default ${FULL.versions}, or BATON_BENCH_VERSIONS)
  --runs <n>       samples of each side (default ${FULL.runs}, or BATON_BENCH_RUNS)
  --list           names the scenarios
  --help           this text

Anything below the defaults is a smoke run: its rows say so and are no measurement.`;

/**
 * What the command line and the environment ask for.
 *
 * @param {string[]} argv arguments after the script
 * @param {Record<string, string | undefined>} env the environment
 * @returns {{names: string[], models: number, versions: number, runs: number, list: boolean, help: boolean,
 *   smoke: string | undefined}} `smoke` says what makes this a smoke run
 * @throws {Error} with one line for people when an argument is not understood
 */
export function readOptions(argv, env) {
  const { values, positionals } = parseArgs({
    args: argv,
    allowPositionals: true,
    options: {
      models: { type: 'string' },
      versions: { type: 'string' },
      runs: { type: 'string' },
      list: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const sizes = {};
  for (const key of Object.keys(FULL)) {
    const text = values[key] ?? env[`BATON_BENCH_${key.toUpperCase()}`];
    const number = text === undefined ? FULL[key] : Number(text);
    if (!Number.isInteger(number) || number < 1) {
      throw new Error(
        `--${key} expects a whole number from 1 up, not '${text}'`,
      );
    }
    sizes[key] = number;
  }
  const small = Object.keys(FULL)
    .filter(key => sizes[key] < FULL[key])
    .map(key => `${key} ${sizes[key]}`);
  return {
    ...sizes,
    names: positionals,
    list: values.list,
    help: values.help,
    smoke: small.length > 0 ? small.join(', ') : undefined,
  };
}
