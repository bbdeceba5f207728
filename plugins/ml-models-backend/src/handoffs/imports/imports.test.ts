import { createBackendModule } from '@backstage/backend-plugin-api';
import {
  handoffImportsExtensionPoint,
  type HandoffImportContent,
} from '@baton-ml/backstage-plugin-ml-models-node';
import { createTestDatabases } from '../../__testUtils__/createTestDatabases';
import { people, setupHandoffs } from '../../__testUtils__/setupHandoffs';

const databases = createTestDatabases();

jest.setTimeout(120_000);

const at = (minute: number) =>
  new Date(Date.UTC(2025, 0, 1, 8, minute)).toISOString();

async function setup(databaseId: string, crash: { times: number }) {
  const read = async (): Promise<HandoffImportContent> => ({
    handoffs: [
      {
        key: 'churn-2',
        start: { entityRef: 'mlmodel:default/churn', version: '2' },
        at: at(0),
        by: people.mira,
        acts: [
          {
            at: at(1),
            by: people.mira,
            act: 'comment',
            itemId: 'io-signature',
            text: 'First',
          },
          {
            at: at(2),
            by: people.theo,
            // A process that ends in the middle.
            get act(): 'comment' {
              if (crash.times > 0) {
                crash.times -= 1;
                throw new Error('ended');
              }
              return 'comment';
            },
            itemId: 'io-signature',
            text: 'Second',
          },
          // Refused: only the data-science side submits, and not from a draft.
          { at: at(3), by: people.theo, act: 'move', transition: 'submit' },
          {
            at: at(4),
            by: people.theo,
            act: 'comment',
            itemId: 'io-signature',
            text: 'Never',
          },
        ],
      },
    ],
    designReviews: [],
  });
  return setupHandoffs(await databases.init(databaseId as never), {
    features: [
      createBackendModule({
        pluginId: 'ml-models',
        moduleId: 'history',
        register(env) {
          env.registerInit({
            deps: { imports: handoffImportsExtensionPoint },
            async init({ imports }) {
              imports.addImport({ id: 'history', read });
              expect(() => imports.addImport({ id: 'history', read })).toThrow(
                'added already',
              );
              expect(() => imports.addImport({ id: 'A b', read })).toThrow(
                'no usable id',
              );
            },
          });
        },
      }),
    ],
  });
}

describe.each(databases.eachSupportedId())(
  'imports of handoffs, %s',
  databaseId => {
    it('are made once, at the moments of the history, and go on after a crash', async () => {
      const life = await setup(databaseId, { times: 2 });
      const readTimeline = async () =>
        (await life.get('/handoffs/1/timeline', { as: people.mira })).body
          .items;
      await life.watch();
      expect(
        (await readTimeline()).map(({ type }: any) => type).reverse(),
      ).toEqual(['handoff.created', 'handoff.commented']);
      for (let run = 0; run < 4; run += 1) await life.watch();

      const entries = (await readTimeline()).reverse();
      expect(
        entries
          .filter(({ type }: any) => type !== 'handoff.staleness-changed')
          .map(({ at: moment, text }: any) => [moment, text]),
      ).toEqual([
        [at(0), undefined],
        [at(1), 'First'],
        [at(2), 'Second'],
      ]);
      const { summary } = (await life.get('/handoffs/1', { as: people.mira }))
        .body;
      expect(summary).toMatchObject({
        createdBy: people.mira,
        flags: expect.arrayContaining(['imported']),
        state: 'draft',
      });
      expect(
        life.logger.warn.mock.calls.filter(([text]) =>
          String(text).includes('in part only'),
        ),
      ).toHaveLength(1);
      const list = await life.get('/handoffs?limit=50', { as: people.mira });
      expect(list.body.items).toHaveLength(1);
    });
  },
);
