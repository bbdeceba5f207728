import { createMlflowLinks } from './mlflowLinks';
import type { MlflowRegisteredModel } from './mlflowAnswers';
import { toModelRecord } from './toModelRecord';

const links = createMlflowLinks(new URL('https://mlflow.example.com/ml/'));
const record = (model: Partial<MlflowRegisteredModel>) =>
  toModelRecord({ name: 'churn', ...model }, links);

describe('toModelRecord', () => {
  it('takes everything a registered model has', () => {
    expect(
      record({
        creation_timestamp: 1767225600000,
        last_updated_timestamp: '1767225600001',
        description: 'Who leaves.',
        tags: [
          { key: 'ml-models/owner', value: 'growth' },
          { key: 'team', value: 'growth' },
          { key: 'owner', value: ' ada ' },
          { key: 'empty' },
        ],
        aliases: [
          { alias: 'champion', version: 2 },
          { alias: 'Champion', version: '1' },
        ],
      }),
    ).toEqual({
      externalId: 'churn',
      name: 'churn',
      description: 'Who leaves.',
      createdAt: '2026-01-01T00:00:00.000Z',
      updatedAt: '2026-01-01T00:00:00.001Z',
      tags: {
        'ml-models/owner': 'growth',
        team: 'growth',
        owner: ' ada ',
        empty: '',
      },
      aliases: { champion: '2', Champion: '1' },
      owners: ['growth', 'ada'],
      url: 'https://mlflow.example.com/ml/#/models/churn',
    });
  });

  it('makes do with a name, because servers leave empty values out', () => {
    expect(record({ description: '' })).toEqual({
      externalId: 'churn',
      name: 'churn',
      tags: {},
      aliases: {},
      owners: [],
      url: 'https://mlflow.example.com/ml/#/models/churn',
    });
  });

  it('takes the tag that keeps saying which model it is', () => {
    const tags = (value: string) => [{ key: 'ml-models/id', value }];
    expect(record({ tags: tags(' m-17 ') })?.stableId).toBe('m-17');
    expect(record({ tags: tags(' ') })?.stableId).toBeUndefined();
  });

  it.each([
    { name: "o'hara 50% #2?", url: 'o%27hara%2050%25%20%232%3F' },
    { name: '../../admin', url: '..%2F..%2Fadmin' },
    { name: '"><script>', url: '%22%3E%3Cscript%3E' },
  ])('keeps the name $name inside its link', ({ name, url }) => {
    expect(record({ name })).toMatchObject({
      externalId: name,
      url: `https://mlflow.example.com/ml/#/models/${url}`,
    });
  });

  it.each([0, -1, '', 'yesterday', 9e15, Number.NaN])(
    'knows no moment in %p',
    value => {
      expect(record({ creation_timestamp: value })?.createdAt).toBeUndefined();
    },
  );

  it('drops prompts, which share the tables of models', () => {
    const prompt = [{ key: 'mlflow.prompt.is_prompt', value: 'True' }];
    expect(record({ tags: prompt })).toBeUndefined();
    expect(record({ tags: [{ ...prompt[0], value: 'false' }] })).toBeDefined();
  });

  it('never reads aliases or tags of latest_versions', () => {
    const stale = {
      latest_versions: [
        { version: '1', aliases: ['old'], tags: [{ key: 'a', value: 'b' }] },
      ],
    };
    expect(record(stale as MlflowRegisteredModel)).toMatchObject({
      aliases: {},
      tags: {},
    });
  });
});
