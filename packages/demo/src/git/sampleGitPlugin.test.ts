import {
  createMockDirectory,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import { readSampleGitSettings } from './readSampleGitSettings';
import { sampleGitPlugin } from './sampleGitPlugin';

const PORT = 17_012;
const REPOSITORIES = `http://127.0.0.1:${PORT}/api/v1/orgs/growth/repos`;
const integrations = {
  gitea: [
    {
      host: `127.0.0.1:${PORT}`,
      baseUrl: `http://127.0.0.1:${PORT}`,
      username: 'portal',
      password: 'sample',
    },
  ],
};

function start(demo: object) {
  return startTestBackend({
    features: [
      sampleGitPlugin,
      mockServices.rootConfig.factory({ data: { demo, integrations } }),
    ],
  });
}

describe('sampleGitPlugin', () => {
  const directory = createMockDirectory();

  it('serves repositories until the backend stops, and takes the credentials of the portal', async () => {
    const backend = await start({
      git: {
        port: PORT,
        directory: directory.resolve('git'),
        organisations: ['growth'],
      },
    });
    const created = await fetch(REPOSITORIES, {
      method: 'POST',
      headers: { authorization: 'token sample' },
      body: JSON.stringify({ name: 'churn' }),
    });
    expect(created.status).toBe(201);
    await backend.stop();
    await expect(fetch(REPOSITORIES)).rejects.toThrow();
  });

  it('steps aside when it is not configured', async () => {
    const backend = await start({});
    await expect(fetch(REPOSITORIES)).rejects.toThrow();
    await backend.stop();
  });

  it('says which credentials are missing', () => {
    expect(() =>
      readSampleGitSettings(
        new ConfigReader({ demo: { git: { port: PORT, directory: '.' } } }),
      ),
    ).toThrow(`integrations.gitea with host 127.0.0.1:${PORT}`);
  });
});
