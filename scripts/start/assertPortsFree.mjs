import { createServer } from 'node:net';
import { PrerequisiteError } from '../bootstrap/PrerequisiteError.mjs';

/**
 * @param {{port: number, use: string, variable: string}[]} ports what each is needed for, and the environment variable
 *   that chooses another
 * @returns {Promise<void>}
 * @throws {PrerequisiteError} when something listens on one of them on this machine
 */
export async function assertPortsFree(ports) {
  for (const { port, use, variable } of ports) {
    for (const host of ['127.0.0.1', '::1']) {
      if (await isTaken(port, host)) {
        throw new PrerequisiteError(
          `Port ${port} is taken, and ${use} needs it: end the program that listens there, or set ${variable} to another port.`,
        );
      }
    }
  }
}

function isTaken(port, host) {
  return new Promise(resolve => {
    const probe = createServer();
    // A machine without IPv6 gives another error; then nothing can listen there.
    probe.once('error', error => resolve(error.code === 'EADDRINUSE'));
    probe.listen(port, host, () => probe.close(() => resolve(false)));
  });
}
