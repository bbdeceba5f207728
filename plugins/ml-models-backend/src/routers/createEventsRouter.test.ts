import { versionRecord } from '../__testUtils__/FakeRegistry';
import { createTestDatabases } from '../__testUtils__/createTestDatabases';
import { setupPluginWithModels } from '../__testUtils__/setupPlugin';

const databases = createTestDatabases();

jest.setTimeout(60_000);

describe.each(databases.eachSupportedId())('events, %s', databaseId => {
  it('pages through the history, newest first', async () => {
    const { get, registry, sync, churn } = await setupPluginWithModels(
      await databases.init(databaseId),
    );
    registry.addVersion(versionRecord('churn', 4));
    await sync();
    const subject = `model:${churn.id}`;
    const first = await get(`/events?subject=${subject}&limit=1`);
    expect(first.body.items).toMatchObject([
      {
        type: 'version.created',
        subject,
        actor: 'system:inventory-sync',
        version: '4',
        after: { status: 'ready', author: 'mira.lindqvist' },
      },
    ]);
    const second = await get(
      `/events?subject=${subject}&limit=1&cursor=${first.body.nextCursor}`,
    );
    expect(second.body.items).toMatchObject([{ type: 'model.created' }]);
    expect((await get('/events?type=version.created')).body.items).toHaveLength(
      1,
    );
  });
});
