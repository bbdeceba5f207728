import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Prints a line per check, counts, and writes the count for .ci/run. */
export class Report {
  #passed = 0;
  #failed = 0;

  /**
   * Runs a check. One that throws has failed; the others go on.
   *
   * @param {string} name what is checked
   * @param {() => Promise<string | void>} body a text it gives is shown behind the name
   */
  async check(name, body) {
    const began = Date.now();
    try {
      const note = await body();
      this.#passed += 1;
      console.log(
        `ok      ${name}${note ? ` (${note})` : ''} ${seconds(began)}`,
      );
      return true;
    } catch (error) {
      this.#failed += 1;
      console.log(`FAILED  ${name} ${seconds(began)}`);
      console.log(`        ${error.message.split('\n').join('\n        ')}`);
      return false;
    }
  }

  /** Says that something is not tried here, and why. It counts for nothing. */
  skip(name, reason) {
    console.log(`-       ${name}: not executed, ${reason}`);
  }

  /** Prints the last line and gives the exit code. */
  finish() {
    const results = process.env.BATON_TEST_RESULTS;
    if (results) {
      mkdirSync(results, { recursive: true });
      writeFileSync(
        path.join(results, 'templates.json'),
        JSON.stringify({ passed: this.#passed, failed: this.#failed }),
      );
    }
    console.log(`\n${this.#passed} passed, ${this.#failed} failed`);
    return this.#failed === 0 && this.#passed > 0 ? 0 : 1;
  }
}

function seconds(began) {
  return `${((Date.now() - began) / 1000).toFixed(1)} s`;
}
