import { isOnCall } from './isOnCall';
import type { OnCallFacts } from './onCallCoverage';
import { OrganisationDirectory } from './OrganisationDirectory';

const now = '2026-06-15T12:00:00.000Z';
const directory = new OrganisationDirectory({
  groups: [
    { ref: 'group:default/pod', children: [], role: 'data-science' },
    {
      ref: 'group:default/ops',
      // A cycle does no harm.
      children: ['group:default/night', 'group:default/ops'],
      role: 'ml-engineering',
    },
    { ref: 'group:default/night', children: [] },
    { ref: 'group:default/other', children: [], role: 'ml-engineering' },
  ],
  users: [
    { ref: 'user:default/ada', memberOf: ['group:default/pod'] },
    { ref: 'user:default/ben', memberOf: ['group:default/night'] },
    { ref: 'user:default/cleo', memberOf: ['group:default/other'] },
    {
      ref: 'user:default/pia',
      memberOf: ['group:default/pod'],
      role: 'product',
    },
    {
      ref: 'user:default/bot',
      memberOf: ['group:default/ops'],
      excluded: true,
    },
  ],
});
const named = { rotationFrom: 'group:default/ops' };
const attested = (shared: boolean, expiresAt = '2026-07-01T00:00:00Z') => ({
  ...named,
  attestation: { by: 'user:default/ada', shared, expiresAt },
});

const onCall = (facts: Partial<OnCallFacts>) =>
  ['ada', 'ben', 'cleo', 'pia', 'bot', 'gone'].filter(name =>
    isOnCall({
      directory,
      facts: { modelRef: 'mlmodel:default/churn', ...facts },
      userRef: `user:default/${name}`,
      teamRefs: [
        'group:default/pod',
        'group:default/ops',
        'group:default/missing',
      ],
      now,
    }),
  );

describe('isOnCall', () => {
  it.each<[string, Partial<OnCallFacts>, string[]]>([
    ['no rotation', {}, []],
    ['a rotation of which nothing is known', named, []],
    [
      'whom the pager names, whatever their team',
      {
        ...named,
        participants: [
          'user:default/cleo',
          'user:default/bot',
          'user:default/gone',
        ],
      },
      ['cleo'],
    ],
    [
      'the pager, not the word',
      { ...attested(true), participants: ['user:default/ben'] },
      ['ben'],
    ],
    [
      'whom a silent pager named last',
      {
        ...named,
        participants: ['user:default/ben'],
        outage: { since: '2026-06-15T11:00:00Z' },
      },
      ['ben'],
    ],
    [
      'both teams by word, groups below them included',
      attested(true),
      ['ada', 'ben'],
    ],
    ['nobody by the word that one side carries it alone', attested(false), []],
    ['nobody by an expired word', attested(true, now), []],
    [
      'nobody by a word without a rotation',
      { attestation: attested(true).attestation },
      [],
    ],
  ])('%s', (_, facts, expected) => {
    expect(onCall(facts)).toEqual(expected);
  });
});
