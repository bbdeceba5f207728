import { readContact } from './readContact';

const withEmail = (email: unknown) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Group',
  metadata: { name: 'team' },
  spec: { profile: { email } } as never,
});

describe('readContact', () => {
  it.each([
    ['team@example.com', 'team@example.com'],
    ['not an address', undefined],
    ['team@example.com?bcc=someone@evil.example', undefined],
    [42, undefined],
    [undefined, undefined],
  ])('%s', (email, expected) => {
    expect(readContact(withEmail(email))).toBe(expected);
  });

  it('knows nothing of a group that is not there', () => {
    expect(readContact(undefined)).toBeUndefined();
  });
});
