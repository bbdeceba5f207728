import { spawn } from 'node:child_process';
import { appendFileSync, mkdirSync } from 'node:fs';
import path from 'node:path';

/** A sign of life at least this often, so that nobody takes a slow download for a hang. */
const HEARTBEAT_MS = 10_000;

/**
 * Runs a program to its end while its output goes to a log file.
 *
 * @param {object} options
 * @param {string} options.program
 * @param {string[]} options.args
 * @param {string} options.logFile what the program prints is added to it
 * @param {string} options.cwd
 * @param {Record<string, string | undefined>} [options.env] added to the environment
 * @param {(line: string) => string | undefined} [options.progress] turns a line of output into one for people
 * @returns {Promise<{code: number, output: string}>} exit code, and everything that was printed
 */
export function runLogged(options) {
  mkdirSync(path.dirname(options.logFile), { recursive: true });
  return new Promise((resolve, reject) => {
    const child = spawn(options.program, options.args, {
      cwd: options.cwd,
      env: Object.assign({}, process.env, options.env),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const began = Date.now();
    const heartbeat = setInterval(() => {
      const seconds = Math.round((Date.now() - began) / 1000);
      console.log(`  still working (${seconds} s)`);
    }, HEARTBEAT_MS);
    let output = '';
    let rest = '';
    const take = chunk => {
      output += chunk;
      const lines = (rest + chunk).split('\n');
      rest = lines.pop();
      for (const line of lines) {
        const message = options.progress && options.progress(line);
        if (message) {
          console.log(`  ${message}`);
        }
      }
    };
    child.stdout.setEncoding('utf8').on('data', take);
    child.stderr.setEncoding('utf8').on('data', take);
    child.on('error', error => {
      clearInterval(heartbeat);
      reject(error);
    });
    child.on('close', code => {
      clearInterval(heartbeat);
      try {
        appendFileSync(options.logFile, output);
      } catch {
        // A full disk is reported by way of the output; the log is lost.
      }
      resolve({ code: code === null ? 1 : code, output });
    });
  });
}
