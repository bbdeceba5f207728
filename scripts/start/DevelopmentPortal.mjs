import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { rootDirectory } from '../bootstrap/paths.mjs';
import { startGroup } from '../processes/startGroup.mjs';

/** Long enough for the first compilation on a slow machine; what is normal is a fifth of it. */
const READY_WITHIN_MS = 240_000;
const GONE_WITHIN_MS = 30_000;
const READY = /Baton is ready: (\S+)/;

/**
 * `npm run start:sqlite` as a person runs it in a terminal.
 */
export class DevelopmentPortal {
  #group;
  #printed = [];
  #data;

  /**
   * @param {object} options
   * @param {string} options.data folder for its data; names its processes as well
   * @param {Record<string, number>} options.ports by the variables that choose them
   */
  constructor({ data, ports }) {
    this.#data = data;
    this.#group = startGroup({
      program: 'npm',
      args: ['run', '--silent', 'start:sqlite'],
      cwd: rootDirectory,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        BATON_DATA: data,
        BATON_MLFLOW_URL: undefined,
        // The runner of the tests sets it, and its children would report to it.
        NODE_TEST_CONTEXT: undefined,
        NODE_ENV: undefined,
        ...Object.fromEntries(
          Object.entries(ports).map(([name, port]) => [name, String(port)]),
        ),
      },
    });
    const { stdout, stderr } = this.#group.child;
    for (const stream of [stdout, stderr]) {
      stream.setEncoding('utf8').on('data', text => this.#printed.push(text));
    }
  }

  /** @returns {string} what it has printed */
  get output() {
    return this.#printed.join('');
  }

  /**
   * @returns {Promise<string>} the address it says to open
   * @throws {Error} with what it has printed, when it ends or is not ready in time
   */
  async untilReady() {
    let ended = false;
    this.#group.exit.catch(() => {}).finally(() => (ended = true));
    const deadline = Date.now() + READY_WITHIN_MS;
    for (;;) {
      const ready = READY.exec(this.output);
      if (ready) return ready[1];
      if (ended || Date.now() > deadline) {
        throw new Error(`The portal did not become ready:\n${this.output}`);
      }
      await delay(100);
    }
  }

  /** Ctrl-C: the terminal sends it to everything that was started from the command line. */
  pressCtrlC() {
    process.kill(-this.#group.child.pid, 'SIGINT');
  }

  /**
   * @returns {Promise<string[]>} what is still there when it had time to end: empty when nothing is
   */
  async untilGone() {
    const deadline = Date.now() + GONE_WITHIN_MS;
    for (;;) {
      const left = this.#processes();
      if (left.length === 0 || Date.now() > deadline) return left;
      await delay(100);
    }
  }

  /** Ends what is left, for a test that failed half-way. */
  async end() {
    await this.#group.end();
    // The portal runs in a group of its own, whose parent has gone now and which notices.
    await this.untilGone();
  }

  /** Command lines of its processes, wherever they hang in the tree: they inherit its environment. */
  #processes() {
    if (!existsSync('/proc/self/environ')) return [];
    const mark = `BATON_DATA=${this.#data}`;
    return readdirSync('/proc')
      .filter(name => /^\d+$/.test(name))
      .flatMap(id => {
        try {
          const environment = readFileSync(`/proc/${id}/environ`, 'utf8');
          if (!environment.split('\0').includes(mark)) return [];
          const words = readFileSync(`/proc/${id}/cmdline`, 'utf8');
          return words.split('\0').join(' ').trim() || [];
        } catch {
          // It has just ended, or belongs to somebody else.
          return [];
        }
      });
  }
}
