/**
 * The data directory is usable but something stands in the way that a person has to decide on: another server is
 * running on it, or another major version wrote it. Falling back to SQLite would look like lost data, so callers end.
 */
export class PostgresBusyError extends Error {
  name = 'PostgresBusyError';
}
