import { mockServices } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { ConfigReader } from '@backstage/config';
import { TestCatalog } from '../__testUtils__/TestCatalog';
import { readPeopleSettings } from '../config/readPeopleSettings';
import { RegistryPeople } from './RegistryPeople';

const user = (name: string, email?: string): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'User',
  metadata: { name, namespace: 'default' },
  spec: { profile: { email }, memberOf: [] },
});

function setup(people: object) {
  const catalog = new TestCatalog();
  catalog.entities.push(
    user('ada.sample', 'Ada@Example.com'),
    user('bo.sample', 'shared@example.com'),
    user('cy.sample', 'shared@example.com'),
    // Not a person, though it has an address.
    {
      ...user('ml-team', 'ml-team@example.com'),
      kind: 'Group',
    },
  );
  const service = catalog.asService();
  const clock = { now: new Date('2026-02-01T00:00:00.000Z') };
  const calls: string[] = [];
  return {
    catalog,
    clock,
    calls,
    people: RegistryPeople.create({
      auth: mockServices.auth(),
      catalog: new Proxy(service, {
        get(target, name) {
          calls.push(String(name));
          return Reflect.get(target, name);
        },
      }),
      now: () => clock.now,
      settings: readPeopleSettings(
        new ConfigReader({ mlModels: { people } } as any),
      ),
    }),
  };
}

const logins = [
  'ada@example.com',
  'ADA@EXAMPLE.COM',
  'shared@example.com',
  'ml-team@example.com',
  'stranger@example.com',
  'Ada.Sample',
  'svc training',
  'x'.repeat(300),
];

describe('RegistryPeople', () => {
  it('knows nobody unless told how', async () => {
    const { people, calls } = setup({});
    expect(await people.findUserRefs(logins)).toEqual(new Map());
    expect(calls).toEqual([]);
  });

  it('takes an address for the one user who has it, and a name where that is configured', async () => {
    const ada = 'user:default/ada.sample';
    const byEmail = [
      ['ada@example.com', ada],
      ['ADA@EXAMPLE.COM', ada],
    ];
    expect([
      ...(await setup({ byEmail: true }).people.findUserRefs(logins)),
    ]).toEqual(byEmail);
    expect([
      ...(await setup({ byEmail: true, byName: true }).people.findUserRefs(
        logins,
      )),
    ]).toEqual([...byEmail, ['Ada.Sample', ada]]);
  });

  it('takes the configured map at its word, before anything else', async () => {
    const { people, catalog } = setup({
      byEmail: true,
      map: { 'ada@example.com': 'bo.sample', 'j.doe': 'User:other/J.Doe' },
    });
    catalog.isDown = true;
    expect(await people.findUserRef('ada@example.com')).toBe(
      'user:default/bo.sample',
    );
    expect(await people.findUserRef('j.doe')).toBe('user:other/j.doe');
  });

  it('asks once a minute, and throws rather than take an outage for nobody', async () => {
    const { people, catalog, clock, calls } = setup({ byEmail: true });
    await people.findUserRefs(['ada@example.com', 'new@example.com']);
    await people.findUserRefs(['new@example.com', 'ada@example.com']);
    expect(calls).toEqual(['getEntities']);
    catalog.entities.push(user('new', 'new@example.com'));
    expect(await people.findUserRef('new@example.com')).toBeUndefined();

    clock.now = new Date('2026-02-01T00:01:00.000Z');
    expect(await people.findUserRef('new@example.com')).toBe(
      'user:default/new',
    );
    clock.now = new Date('2026-02-01T00:02:00.000Z');
    catalog.isDown = true;
    await expect(people.findUserRef('new@example.com')).rejects.toThrow(
      'The catalog does not answer',
    );
  });

  it.each([
    ['group:default/x', "people.map: 'group:default/x'"],
    ['a:b:c/d/e', "login 'ada' is no ref of a User"],
    ['', "login 'ada' is no ref of a User"],
  ])('names what is wrong with the ref %j', (ref, message) => {
    expect(() =>
      readPeopleSettings(
        new ConfigReader({ mlModels: { people: { map: { ada: ref } } } }),
      ),
    ).toThrow(message);
  });
});
