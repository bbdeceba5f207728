import { generateProjects } from '@backstage/e2e-test-utils/playwright';
import { defineConfig } from '@playwright/test';
import { existsSync } from 'node:fs';
import path from 'node:path';

// End-to-end tests of the production bundle with the sample organisation: `npm run build:all`, then
// `npm run test:e2e [-- packages/app/e2e-tests/models.test.ts]`. PLAYWRIGHT_URL names a portal that runs already, as
// `npm run start:built -- --mlflow` starts one; BATON_GIT_URL and BATON_LAB_URL then name its git server and its MLflow.
const runningPortal = process.env.PLAYWRIGHT_URL;
const results = process.env.BATON_TEST_RESULTS;
const systemChromium = process.env.BATON_CHROMIUM ?? '/usr/bin/chromium';

export default defineConfig({
  timeout: 60_000,
  expect: { timeout: 15_000 },
  forbidOnly: Boolean(process.env.CI),
  // A shared machine stands still at times; what passed only the second time is named at the end of the check.
  retries: process.env.CI ? 1 : 0,
  // One browser at a time: the tests share one portal, and two cores.
  workers: 1,
  reporter: [
    ['list'],
    ...(results
      ? [['json', { outputFile: path.join(results, 'e2e.json') }] as const]
      : []),
  ],
  outputDir: '.cache/e2e-test-results',
  webServer: runningPortal
    ? undefined
    : {
        command: 'node scripts/start-built-portal.mjs --mlflow',
        // Playwright sets the variables of these names, in capitals, from the line the script prints.
        wait: {
          stdout:
            /Baton is ready: (?<baton_portal_url>\S+) \(git server (?<baton_git_url>\S+), MLflow (?<baton_lab_url>\S+)\)/,
        },
        // The first start installs the production dependencies of the bundle, and MLflow.
        timeout: 900_000,
        gracefulShutdown: { signal: 'SIGTERM', timeout: 30_000 },
      },
  use: {
    baseURL: runningPortal ?? process.env.BATON_PORTAL_URL,
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    viewport: { width: 1440, height: 900 },
  },
  // The packages with a folder e2e-tests. The system's Chromium, since the browsers of Playwright are not on npm.
  projects: generateProjects().map(project => ({
    ...project,
    use: existsSync(systemChromium)
      ? {
          launchOptions: {
            executablePath: systemChromium,
            args: [
              '--no-sandbox',
              '--disable-gpu',
              '--disable-quic',
              '--no-first-run',
              '--disable-background-networking',
              '--disable-component-update',
              '--disable-sync',
            ],
          },
        }
      : project.use,
  })),
});
