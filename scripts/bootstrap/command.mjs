import { bootstrap } from './bootstrap.mjs';

/**
 * Runs the body of a command once the toolchain is there. What the machine lacks and other expected errors end it
 * with one line and exit code 1.
 *
 * @param {(args: string[]) => Promise<number | void>} body gets the arguments of the command; its result is the exit code
 * @returns {Promise<void>}
 */
export async function command(body) {
  try {
    await bootstrap();
    process.exitCode = (await body(process.argv.slice(2))) || 0;
  } catch (error) {
    const expected = ['PrerequisiteError', 'PostgresBusyError'];
    console.error(
      expected.includes(error.name) ? `Error: ${error.message}` : error,
    );
    process.exitCode = 1;
  }
}
