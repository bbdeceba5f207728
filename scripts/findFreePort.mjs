import { createServer } from 'node:net';

/**
 * A TCP port on 127.0.0.1 that nothing listens on. Another program may take it before the caller does; the caller
 * then fails to bind and says so.
 *
 * @returns {Promise<number>} the port
 */
export function findFreePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
