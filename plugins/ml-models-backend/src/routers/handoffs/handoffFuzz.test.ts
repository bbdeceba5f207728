import { openApiDocument } from '@baton-ml/backstage-plugin-ml-models-common';
import fc from 'fast-check';
import type { Knex } from 'knex';
import { documentedRoutesOf } from '../../__testUtils__/contract';
import { createTestDatabases } from '../../__testUtils__/createTestDatabases';
import { people, setupHandoffs } from '../../__testUtils__/setupHandoffs';

const databases = createTestDatabases();

jest.setTimeout(240_000);

const routes = documentedRoutesOf([
  'handoffs',
  'design-reviews',
  'gate',
  'deployments',
  'events',
]);

/** Texts that tend to break something. */
const nasty = fc.constantFrom(
  '',
  '0',
  '-1',
  '1e999',
  '99999999999999999999',
  'NaN',
  'null',
  'undefined',
  '__proto__',
  'constructor',
  "'; drop table handoffs; --",
  '%',
  '%00',
  '../..',
  '\u0000',
  '\uD800',
  '💥'.repeat(50),
  'x'.repeat(3000),
  '0'.repeat(36),
  '00000000-0000-4000-8000-000000000000',
  'mlmodel:default/churn',
  'mlmodel:default/nothing',
  'user:default/mira',
  'group:',
  '2026-02-31T00:00:00Z',
  '9999-12-31T23:59:59Z',
  '0001-01-01T00:00:00Z',
  '-271821-04-20T00:00:00Z',
  'production',
  'http://[',
  ['javascript', 'alert(1)'].join(':'),
  '[]',
  'W/"1"',
  '"1"',
);
const text = fc.oneof(nasty, fc.string({ maxLength: 40, unit: 'binary' }));
const anything = fc.oneof(
  text,
  fc.integer(),
  fc.double(),
  fc.constantFrom(null, true, [], {}, [null], [[]], { a: { b: [] } }),
  fc.array(text, { maxLength: 3 }),
);

/** Values that pass the contract now and then, so that the rules behind it are reached as well. */
function valueOf(schema: any): fc.Arbitrary<any> {
  if (schema.$ref) {
    const name = schema.$ref.split('/').at(-1);
    return valueOf((openApiDocument.components.schemas as any)[name]);
  }
  if (schema.enum) return fc.constantFrom(...schema.enum);
  switch (schema.type) {
    case 'object': {
      const members = Object.fromEntries(
        Object.entries(schema.properties ?? {}).map(([name, member]) => [
          name,
          valueOf(member),
        ]),
      );
      return fc.record(members, { requiredKeys: schema.required ?? [] });
    }
    case 'array':
      return fc.array(valueOf(schema.items ?? {}), { maxLength: 3 });
    case 'integer':
    case 'number':
      return fc.oneof(
        fc.integer({ min: 1, max: 100 }),
        fc.constantFrom(0, -1, 1e300, 1.5),
      );
    case 'boolean':
      return fc.boolean();
    default:
      return schema.format === 'date-time'
        ? fc.oneof(
            fc.constantFrom(
              '2026-01-01T00:00:00Z',
              '2026-02-31T00:00:00Z',
              '9999-12-31T23:59:59Z',
              '0000-01-01T00:00:00Z',
              '2026-01-01T00:00:60Z',
              '2026-01-01T00:00:00.123456789+14:00',
            ),
            text,
          )
        : fc.oneof(fc.constantFrom('mlmodel:default/churn', '2', '3'), text);
  }
}

const operationOf = (route: string): any => {
  const [method, path] = route.split(' ');
  return (openApiDocument.paths as any)[path][method.toLowerCase()];
};

interface Attempt {
  route: string;
  holes: Record<string, string>;
  query: Record<string, string>;
  headers: Record<string, string>;
  body: unknown;
  as: 'mira' | 'theo' | 'admin' | 'stranger' | 'service';
}

const attemptOf = (route: string): fc.Arbitrary<Attempt> => {
  const { parameters, requestBody } = operationOf(route);
  const of = (place: string, value: fc.Arbitrary<string>) =>
    fc.record(
      Object.fromEntries(
        parameters
          .filter((each: any) => each.in === place)
          .map((each: any) => [
            each.name,
            place === 'query' && each.schema.enum
              ? fc.oneof(fc.constantFrom(...each.schema.enum), value)
              : value,
          ]),
      ),
      { requiredKeys: place === 'path' ? undefined : [] },
    ) as fc.Arbitrary<Record<string, string>>;
  const schema = requestBody?.content['application/json'].schema;
  return fc.record({
    route: fc.constant(route),
    // `ID` and `ITEM` stand for what exists.
    holes: of('path', fc.oneof(fc.constantFrom('ID', 'ID', 'ITEM'), text)),
    query: of('query', fc.oneof(fc.constantFrom('1', '2'), text)),
    headers: of(
      'header',
      fc.constantFrom('1', '2', '"1"', '', '-1', 'x', '9'.repeat(30)),
    ),
    body: schema
      ? fc.oneof({ weight: 3, arbitrary: valueOf(schema) }, anything)
      : fc.constant(undefined),
    as: fc.constantFrom('mira', 'theo', 'admin', 'stranger', 'service'),
  }) as fc.Arbitrary<Attempt>;
};

/** Tables in which a request may write. */
const TABLES = [
  'checklists',
  'design_review_handoffs',
  'design_reviews',
  'event_texts',
  'events',
  'handoff_answers',
  'handoff_comments',
  'handoff_conflicts',
  'handoff_consents',
  'handoff_deployments',
  'handoff_evidence',
  'handoff_feedback',
  'handoff_items',
  'handoff_people',
  'handoff_rounds',
  'handoff_waivers',
  'handoffs',
  'idempotency_keys',
];

async function countRows(knex: Knex): Promise<Record<string, number>> {
  const [row] = await knex.select(
    Object.fromEntries(
      TABLES.map(table => [table, knex(table).count('*')]),
    ) as any,
  );
  return row as Record<string, number>;
}

describe.each(databases.eachSupportedId())('any input, %s', databaseId => {
  it('is answered or refused by every route, and leaves nothing behind when refused', async () => {
    const knex = await databases.init(databaseId);
    const life = await setupHandoffs(knex);
    const handoff = await life.start();
    const seen = { answered: 0, refused: 0 };
    for (const route of routes) {
      const [method, template] = route.split(' ');
      // Collecting evidence writes by itself, some time later.
      const writesLater = route.endsWith('/collect');
      await fc.assert(
        fc.asyncProperty(attemptOf(route), async attempt => {
          const { as, body, headers, holes, query } = attempt;
          const path = template.replace(/\{(\w+)\}/g, (_, name: string) => {
            const value = holes[name];
            if (value === 'ID') return handoff.summary.id;
            if (value === 'ITEM') return 'io-signature';
            return encodeLoosely(value) || 'x';
          });
          const search = Object.entries(query)
            .map(([name, value]) => `${name}=${encodeLoosely(value)}`)
            .join('&');
          const before = await countRows(knex);
          const answer = await life.call(
            method.toLowerCase() as 'get',
            `${path}${search ? `?${search}` : ''}`,
            {
              as: as === 'service' ? as : people[as],
              body: body === undefined ? body : JSON.stringify(body),
              headers,
            },
          );
          if (answer.status >= 500) throw new Error(answer.text);
          const isRefused = answer.status >= 400;
          seen[isRefused ? 'refused' : 'answered'] += 1;
          const after =
            isRefused && !writesLater ? await countRows(knex) : before;
          expect(after).toEqual(before);
        }),
        { numRuns: 15, seed: 20261126 },
      );
    }
    // Both kinds came up, else the values say little.
    expect(seen.answered).toBeGreaterThan(20);
    expect(seen.refused).toBeGreaterThan(200);
    const verified = await life.get('/events/verify', { as: people.mira });
    expect(verified.body).toMatchObject({ valid: true });
  });
});

/** As an address, also of what is no text. */
function encodeLoosely(value: string): string {
  try {
    return encodeURIComponent(value);
  } catch {
    return '%ED%A0%80';
  }
}
