import { ConfigReader } from '@backstage/config';
import type { JsonObject } from '@backstage/types';
import { readMlflowConfig } from './readMlflowConfig';

const read = (config: JsonObject) =>
  readMlflowConfig(
    'main',
    new ConfigReader({ baseUrl: 'https://mlflow.example.com', ...config }),
  );

describe('readMlflowConfig', () => {
  it('needs an address only', () => {
    expect(read({})).toEqual({
      id: 'main',
      title: 'main',
      baseUrl: new URL('https://mlflow.example.com'),
      authorization: undefined,
      pageSize: 1000,
      timeouts: { listingMilliseconds: 60_000, detailsMilliseconds: 5_000 },
    });
  });

  it('takes times of its own', () => {
    const timeouts = { listing: '2m', details: { seconds: 20 } };
    expect(read({ timeouts }).timeouts).toEqual({
      listingMilliseconds: 120_000,
      detailsMilliseconds: 20_000,
    });
  });

  it.each([
    { auth: { type: 'none' }, expected: undefined },
    {
      auth: { type: 'basic', username: 'ada', password: 'pä:ss' },
      expected: 'Basic YWRhOnDDpDpzcw==',
    },
    { auth: { type: 'bearer', token: 't0ken' }, expected: 'Bearer t0ken' },
  ])('makes the header for $auth.type', ({ auth, expected }) => {
    expect(read({ auth }).authorization).toBe(expected);
  });

  it.each([
    {
      config: { baseUrl: 'mlflow.example.com' },
      words: 'mlModels.sources.main.baseUrl must be an http or https URL',
    },
    {
      config: { baseUrl: 'file:///etc/passwd' },
      words: 'baseUrl must be an http or https URL',
    },
    {
      config: { baseUrl: 'https://ada:secret@mlflow.example.com' },
      words: 'must not hold credentials',
    },
    {
      config: { auth: { type: 'digest' } },
      words:
        'mlModels.sources.main.auth.type must be none, basic or bearer, not "digest"',
    },
    {
      config: { auth: { type: 'basic', username: 'a:b', password: 'x' } },
      words: 'auth.username must not hold a colon',
    },
    { config: { auth: { type: 'bearer' } }, words: 'auth.token' },
    {
      config: { pageSize: 0 },
      words:
        'mlModels.sources.main.pageSize must be a whole number from 1 to 1000',
    },
    {
      config: { timeouts: { listing: { hours: 2 } } },
      words: 'mlModels.sources.main.timeouts.listing: expected more than',
    },
    {
      config: { timeouts: { details: { seconds: 0 } } },
      words: 'timeouts.details: expected',
    },
    { config: { timeouts: { details: 'soon' } }, words: 'timeouts.details' },
    { config: { pageSize: 1001 }, words: 'pageSize must be' },
  ])('says what is wrong with $config', ({ config, words }) => {
    expect(() => read(config as JsonObject)).toThrow(words);
  });
});
