/* eslint-disable no-script-url -- the very addresses that must never become links */
import { toWebUrl } from './toWebUrl';

describe('toWebUrl', () => {
  it.each([
    ['https://registry.example/models/1', 'https://registry.example/models/1'],
    [
      'http://localhost:5000/#/models/a b',
      'http://localhost:5000/#/models/a%20b',
    ],
    ['javascript:alert(1)', undefined],
    [' javascript:alert(1)', undefined],
    ['data:text/html,<b>x', undefined],
    ['file:///etc/hosts', undefined],
    ['https://user:secret@registry.example/', undefined],
    ['/relative', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('%s becomes %s', (address, expected) => {
    expect(toWebUrl(address)).toBe(expected);
  });
});
