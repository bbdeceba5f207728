import { wordsOf } from './wordsOf';

describe('wordsOf', () => {
  it.each([
    [
      Object.assign(new Error('Request failed with 403 Forbidden'), {
        body: { error: { message: 'You may not read models.' } },
      }),
      'You may not read models.',
    ],
    [
      Object.assign(new Error('Request failed'), {
        cause: new Error('Told by the cause'),
      }),
      'Told by the cause',
    ],
    [Object.assign(new Error('Bare'), { body: { error: {} } }), 'Bare'],
    [new Error('Network is down'), 'Network is down'],
  ])('%s', (error, words) => {
    expect(wordsOf(error)).toBe(words);
  });
});
