import { startChild } from './startChild.mjs';
import { startDatabase } from './startDatabase.mjs';

/**
 * What a scenario gets: the sizes asked for and ways to start things that end with the scenario.
 *
 * @typedef {object} Context
 * @property {string} name name of the scenario
 * @property {number} models registered models
 * @property {number} versions versions per model
 * @property {number} runs samples of each side
 * @property {string | undefined} smoke why the run is no measurement
 * @property {(line: string) => void} log one line of progress for people
 * @property {(options: Parameters<typeof startChild>[0]) => Promise<import('./startChild.mjs').Child>} startChild
 * @property {() => Promise<import('./startDatabase.mjs').BenchDatabase>} startDatabase the scenario's own PostgreSQL,
 *   started at the first call
 * @property {(end: () => unknown) => void} defer runs something when the scenario ends, last in first out
 * @property {() => Promise<void>} close ends everything
 */

/**
 * Makes the context of one scenario.
 *
 * @param {{name: string, models: number, versions: number, runs: number, smoke: string | undefined}} options
 * @returns {Context}
 */
export function createContext(options) {
  const ends = [];
  let database;
  let closing;
  // An interrupted scenario runs on until something it waits for fails: nothing may be started for it any more.
  const refuseWhenClosing = () => {
    if (closing) {
      throw new Error('The scenario is being ended');
    }
  };
  const end = async () => {
    // A server that is just being made cannot be ended before it is there.
    await database?.catch(() => {});
    for (const each of ends.splice(0).reverse()) {
      try {
        await each();
      } catch (error) {
        console.error(`  while ending: ${error.message}`);
      }
    }
  };
  return {
    name: options.name,
    models: options.models,
    versions: options.versions,
    runs: options.runs,
    smoke: options.smoke,
    log: line => console.log(`  ${line}`),
    defer: each => ends.push(each),
    // Registered before they are ready: a run may be interrupted while they start.
    startChild: async child => {
      refuseWhenClosing();
      return startChild({ ...child, onSpawn: stop => ends.push(stop) });
    },
    startDatabase: async () => {
      refuseWhenClosing();
      database ??= startDatabase({ defer: each => ends.push(each) });
      return database;
    },
    // The same end for everybody who asks: an interruption and the scenario that fails because of it.
    close: () => (closing ??= end()),
  };
}
