import { ConfigReader } from '@backstage/config';
import { readInventorySettings } from './readInventorySettings';

const read = (mlModels: object | undefined) =>
  readInventorySettings(
    new ConfigReader(mlModels ? ({ mlModels } as any) : {}),
    ['mlflow', 'fake'],
  );
const readSource = (source: object, id: string = 'main') =>
  read({ sources: { [id]: source } }).sources[0];

describe('readInventorySettings', () => {
  it('has defaults for everything', () => {
    expect(read(undefined)).toEqual({
      sources: [],
      people: { byEmail: false, byName: false, map: new Map() },
      rules: {
        aliases: {
          production: ['champion', 'production'],
          candidate: ['candidate', 'challenger'],
        },
        keyMetrics: [],
      },
    });
    expect(readSource({ type: 'mlflow' })).toMatchObject({
      id: 'main',
      type: 'mlflow',
      title: 'main',
      baseUrl: undefined,
      namespace: 'default',
      sample: false,
      schedule: { frequency: { minutes: 5 }, timeout: { minutes: 10 } },
    });
  });

  it('reads what is configured, and shows no credentials of an address', () => {
    expect(
      readSource({
        type: 'fake',
        title: 'Models of the lab',
        baseUrl: 'https://me:secret@registry.example.com/base/',
        namespace: 'lab',
        sample: true,
        schedule: { frequency: { hours: 1 }, timeout: { minutes: 5 } },
      }),
    ).toMatchObject({
      title: 'Models of the lab',
      baseUrl: 'https://registry.example.com/base',
      namespace: 'lab',
      sample: true,
      schedule: { frequency: { hours: 1 }, initialDelay: { seconds: 3 } },
    });
    const manual = readSource({
      type: 'fake',
      schedule: { frequency: { trigger: 'manual' }, timeout: { minutes: 5 } },
    });
    expect(manual.schedule.initialDelay).toBeUndefined();
    expect(
      read({ aliases: { production: ['live'] }, keyMetrics: ['auc', 'auc'] })
        .rules,
    ).toEqual({
      aliases: { production: ['live'], candidate: ['candidate', 'challenger'] },
      keyMetrics: ['auc'],
    });
  });

  it.each(['user:secret@registry:5000', 'mlflow://user:secret@registry'])(
    'refuses the address %s without repeating it',
    baseUrl => {
      const refused = () => readSource({ type: 'fake', baseUrl });
      expect(refused).toThrow('mlModels.sources.main.baseUrl');
      expect(refused).not.toThrow(/secret/);
    },
  );

  it.each([
    [{ sources: { main: { type: 'mlfow' } } }, 'mlModels.sources.main.type'],
    [{ sources: { main: { type: 'mlfow' } } }, 'fake, mlflow'],
    [{ sources: { 'a.b': { type: 'fake' } } }, 'mlModels.sources.a.b'],
    [{ sources: { main: {} } }, 'mlModels.sources.main.type'],
    [{ sources: { 'a b': { type: 'fake' } } }, 'mlModels.sources.a b'],
    [
      { sources: { main: { type: 'fake', namespace: 'A b' } } },
      'mlModels.sources.main.namespace',
    ],
    [
      { sources: { main: { type: 'fake', baseUrl: 'registry' } } },
      'mlModels.sources.main.baseUrl',
    ],
    [
      { sources: { main: { type: 'fake', baseUrl: 'file:///etc' } } },
      'mlModels.sources.main.baseUrl',
    ],
    [
      { sources: { main: { type: 'fake', schedule: { frequency: 1 } } } },
      'frequency',
    ],
    [{ keyMetrics: ['a', 'b', 'c', 'd', 'e', 'f'] }, 'mlModels.keyMetrics'],
    [{ keyMetrics: 'accuracy' }, 'mlModels.keyMetrics'],
  ])('refuses %j and names %s', (mlModels, words) => {
    expect(() => read(mlModels)).toThrow(words);
  });
});
