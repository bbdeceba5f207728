import { chromium } from 'playwright-core';
import { findChromium } from './findChromium.mjs';

/** A quiet browser: no work of its own while the page loads. */
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const VIEWPORT = { width: 1440, height: 900 };
const TIMEOUT_MS = 120_000;
/** What still goes on after the first row belongs to the page load, and is counted until nothing has come for so long. */
const QUIET_MS = 1000;

/**
 * Runs in the page from the start: notes when something that fits the selector is on the screen for the first time.
 * A frame after it was found it has been painted.
 */
function watchFor(selector) {
  const look = () => {
    const found = [...document.querySelectorAll(selector)].some(
      element =>
        element.getClientRects().length > 0 && element.textContent.trim(),
    );
    if (found) {
      requestAnimationFrame(() => {
        window.firstVisibleAt = performance.now();
      });
    } else {
      requestAnimationFrame(look);
    }
  };
  requestAnimationFrame(look);
}

/**
 * Opens a page in a browser that was never used before, so nothing is cached, and measures until the first row can be
 * read.
 *
 * @param {object} options
 * @param {string} options.url address of the page
 * @param {string} options.row CSS selector of what each row has
 * @param {Record<string, string>} options.localStorage what the browser remembers of the site, for example who is
 *   signed in
 * @returns {Promise<{milliseconds: number, lists: number, facets: number, calls: number, kilobytes: number}>} time
 *   from the start of the navigation; catalog calls for lists and for facets, all API calls, and what was transferred,
 *   each until the page is quiet
 */
export async function measurePage(options) {
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: ARGUMENTS,
  });
  try {
    const context = await browser.newContext({ viewport: VIEWPORT });
    await context.addInitScript(entries => {
      for (const [key, value] of Object.entries(entries)) {
        window.localStorage.setItem(key, value);
      }
    }, options.localStorage);
    await context.addInitScript(watchFor, options.row);
    const page = await context.newPage();
    const requests = [];
    let lastAnswerAt = 0;
    page.on('requestfinished', async request => {
      const entry = { url: request.url(), bytes: 0 };
      requests.push(entry);
      lastAnswerAt = performance.now();
      const sizes = await request.sizes().catch(() => undefined);
      entry.bytes = sizes
        ? sizes.responseBodySize + sizes.responseHeadersSize
        : 0;
    });
    await page.goto(options.url, { waitUntil: 'commit', timeout: TIMEOUT_MS });
    const handle = await page.waitForFunction(
      () => window.firstVisibleAt,
      undefined,
      { timeout: TIMEOUT_MS, polling: 100 },
    );
    const milliseconds = await handle.jsonValue();
    lastAnswerAt = performance.now();
    while (performance.now() - lastAnswerAt < QUIET_MS) {
      await page.waitForTimeout(QUIET_MS / 4);
    }
    const count = pattern =>
      requests.filter(({ url }) => pattern.test(url)).length;
    return {
      milliseconds,
      lists: count(/\/api\/catalog\/entities(\/by-query)?(\?|$)/),
      facets: count(/\/api\/catalog\/entity-facets/),
      calls: count(/\/api\//),
      kilobytes: requests.reduce((sum, { bytes }) => sum + bytes, 0) / 1024,
    };
  } finally {
    await browser.close();
  }
}
