import { spawn } from 'node:child_process';

/**
 * Runs a program to its end and collects what it says.
 *
 * @param {string} program path or name of the program
 * @param {string[]} args its arguments
 * @param {object} [options]
 * @param {Record<string, string | undefined>} [options.env] added to the environment
 * @param {(line: string) => void} [options.onLine] called for every line of standard output and standard error
 * @param {AbortSignal} [options.signal] ends the program
 * @returns {Promise<{code: number, output: string}>} exit code (127 when the program does not exist) and all output
 */
export async function runPython(program, args, options = {}) {
  return await new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      signal: options.signal,
      env: {
        ...process.env,
        // No compiled files beside the scripts in the checkout, and every line as soon as it is written.
        PYTHONDONTWRITEBYTECODE: '1',
        PYTHONUNBUFFERED: '1',
        PYTHONWARNINGS: 'ignore',
        ...options.env,
      },
    });
    let output = '';
    let rest = '';
    const take = chunk => {
      output += chunk;
      const lines = (rest + chunk).split('\n');
      rest = lines.pop() ?? '';
      lines.forEach(line => options.onLine?.(line));
    };
    child.stdout.setEncoding('utf8').on('data', take);
    child.stderr.setEncoding('utf8').on('data', take);
    child.on('error', error => {
      if (error.code === 'ENOENT') {
        resolve({ code: 127, output: String(error.message) });
      } else {
        reject(error);
      }
    });
    child.on('close', code => {
      if (rest) {
        options.onLine?.(rest);
      }
      resolve({ code: code ?? 1, output });
    });
  });
}
