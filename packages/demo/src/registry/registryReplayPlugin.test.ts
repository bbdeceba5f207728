import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { registryReplayPlugin } from './registryReplayPlugin';

const PORT = 17_011;
const URL = `http://127.0.0.1:${PORT}/api/2.0/mlflow/registered-models/search?max_results=100`;

function start(demo: object) {
  return startTestBackend({
    features: [
      registryReplayPlugin,
      mockServices.rootConfig.factory({ data: { demo } }),
    ],
  });
}

describe('registryReplayPlugin', () => {
  afterEach(() => jest.restoreAllMocks());

  it('replays the recorded registry on loopback until the backend stops', async () => {
    const backend = await start({ registry: true, registryPort: PORT });
    const { registered_models: models } = await (await fetch(URL)).json();
    expect(models.map((model: { name: string }) => model.name)).toContain(
      'payment-fraud',
    );
    await backend.stop();
    await expect(fetch(URL)).rejects.toThrow();
  });

  it('steps aside when it is not configured or the environment names a server', async () => {
    const unconfigured = await start({ registryPort: PORT });
    await expect(fetch(URL)).rejects.toThrow();
    await unconfigured.stop();

    jest.replaceProperty(process, 'env', {
      ...process.env,
      BATON_MLFLOW_URL: 'http://127.0.0.1:5000',
    });
    const replaced = await start({ registry: true, registryPort: PORT });
    await expect(fetch(URL)).rejects.toThrow();
    await replaced.stop();
  });
});
