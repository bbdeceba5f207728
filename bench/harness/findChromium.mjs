import { existsSync } from 'node:fs';

/** Where distributions put it, the usual one first. */
const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/**
 * Path of the browser: the variable CHROMIUM_PATH, or where it usually is.
 *
 * @returns {string}
 * @throws {Error} one line for people when there is none
 */
export function findChromium() {
  const found = [process.env.CHROMIUM_PATH, ...PLACES].find(
    place => place && existsSync(place),
  );
  if (!found) {
    throw new Error(
      'No Chromium found: install it (Debian: apt-get install chromium) or name it in CHROMIUM_PATH',
    );
  }
  return found;
}
