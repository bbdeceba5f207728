import { ConfigReader } from '@backstage/config';
import type { JsonObject } from '@backstage/types';
import {
  startMlflowReplay,
  type MlflowSimulator,
  type MlflowSimulatorOptions,
} from 'registry-simulators';
import { MlflowSource } from '../sources/mlflow/MlflowSource';
import { readMlflowConfig } from '../sources/mlflow/readMlflowConfig';

/** As recorded: quotes of both kinds and signs that mean something in URLs and filters. */
export const ODD_NAME = 'Baker\'s corner, "best before" 50% #2 & more?';

/** Sources over replayed and generated servers, all of which end with the test. */
export function setupMlflowSources() {
  const stops: MlflowSimulator[] = [];
  afterEach(async () => {
    await Promise.all(stops.splice(0).map(server => server.stop()));
  });

  function sourceOf(server: MlflowSimulator, config: JsonObject = {}) {
    stops.push(server);
    const pauses: number[] = [];
    const source = MlflowSource.create({
      ...readMlflowConfig(
        'main',
        new ConfigReader({ baseUrl: server.url, ...config }),
      ),
      random: () => 1,
      wait: async milliseconds => {
        pauses.push(milliseconds);
      },
    });
    return { server, source, pauses };
  }

  async function setup(
    options: { config?: JsonObject; server?: MlflowSimulatorOptions } = {},
  ) {
    return sourceOf(await startMlflowReplay(options.server), options.config);
  }

  return { setup, sourceOf };
}

/** Every item of every page. */
export async function collect<T>(pages: AsyncIterable<T[]>): Promise<T[]> {
  const all: T[] = [];
  for await (const page of pages) {
    all.push(...page);
  }
  return all;
}

/** Requests a server got for a path. */
export function callsTo(server: MlflowSimulator, path: string) {
  return server.requests.filter(request => request.path.includes(path));
}
