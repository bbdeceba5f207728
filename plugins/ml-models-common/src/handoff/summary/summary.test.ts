import type { HandoffFacts } from '../HandoffFacts';
import type { HandoffItemFacts } from '../HandoffItemFacts';
import { standardChecklist } from '../checklist/standardChecklist';
import { computeProgress } from './computeProgress';
import { decideTurn } from './decideTurn';
import { compareThresholds } from './compareThresholds';
import { loosenedThresholds } from './loosenedThresholds';
import { missingFields } from './missingFields';

const now = '2026-06-15T12:00:00.000Z';
const item = (more: Partial<HandoffItemFacts> = {}): HandoffItemFacts => ({
  id: 'io-signature',
  title: 'Signature',
  gate: 'blocking',
  answeredBy: 'data-science',
  reviewedBy: 'engineering',
  state: 'answered',
  check: 'pass',
  ...more,
});
const facts = (more: Partial<HandoffFacts>): HandoffFacts => ({
  state: 'draft',
  riskTier: 'medium',
  revisionHash: 'h',
  items: [item()],
  requirementsComplete: true,
  constraintsComplete: true,
  openConflicts: 0,
  unlinked: false,
  sidesWithoutTeam: [],
  changesNamed: true,
  designReviewWaived: false,
  signersAvailable: { 'data-science': true, engineering: true },
  consents: [],
  approvalValidityDays: 90,
  invalidated: [],
  aging: [],
  wasInProduction: false,
  liveTraffic: false,
  ...more,
});

describe('decideTurn', () => {
  it.each<[Partial<HandoffFacts>, string, string]>([
    [
      { requirementsComplete: false },
      'data-science',
      'Complete the requirements',
    ],
    [{}, 'data-science', 'Ask for the design review'],
    [
      { state: 'design-review', constraintsComplete: false },
      'engineering',
      'Complete the constraints',
    ],
    [
      { state: 'design-review', openConflicts: 1 },
      'both',
      'Resolve 1 conflict',
    ],
    [{ state: 'design-review' }, 'both', 'Accept the design'],
    [
      {
        state: 'preparing',
        items: [item({ state: 'open', answeredBy: 'engineering' })],
      },
      'engineering',
      'Answer 1 item',
    ],
    [{ state: 'preparing' }, 'data-science', 'Pin a version'],
    [{ state: 'in-review' }, 'engineering', 'Review 1 item'],
    [
      {
        state: 'in-review',
        riskTier: 'high',
        items: [item({ reviewedBy: 'governance' })],
      },
      'independent',
      'Review 1 item',
    ],
    [
      { state: 'in-review', items: [item({ state: 'accepted' })] },
      'both',
      'Sign',
    ],
    [
      {
        state: 'changes-requested',
        items: [item({ state: 'changes-requested' })],
      },
      'data-science',
      'Answer 1 item with requested changes',
    ],
    [
      {
        state: 'changes-requested',
        items: [item({ state: 'changes-requested', addressed: true })],
      },
      'data-science',
      'Send the changes back to the review',
    ],
    [
      { state: 'changes-requested', changesNamed: false },
      'both',
      'Flag the items whose evidence is wrong',
    ],
    // The only flagged item was waived.
    [
      { state: 'changes-requested', items: [item({ state: 'waived' })] },
      'both',
      'Send the changes back to the review',
    ],
    [{ state: 'approved' }, 'delivery', 'Deploy version'],
    [{ state: 'suspended' }, 'engineering', 'Settle the cause, then resume'],
    [{ state: 'in-production' }, 'nobody', ''],
    [{ state: 'retired' }, 'nobody', ''],
  ])('%j', (more, party, text) => {
    expect(decideTurn(facts(more), now)).toMatchObject({ party, text });
  });

  it.each([
    ['in-production', 'retire', 'owner', 'engineering'],
    ['in-production', 'retire', 'engineering', 'data-science'],
    ['suspended', 'resume', 'engineering', 'data-science'],
    ['suspended', 'retire', 'owner', 'engineering'],
  ] as const)(
    'asks the others in the state %s once somebody has agreed to %s as %s',
    (state, transition, capacity, party) => {
      const consent = {
        transition,
        personRef: 'user:default/mira',
        capacity,
        at: now,
      };
      expect(
        decideTurn(
          facts({ state, consents: [{ ...consent, revisionHash: 'h' }] }),
          now,
        ),
      ).toMatchObject({ party, text: `Agree to ${transition} the version` });
      // What was agreed on is no longer what is there.
      expect(
        decideTurn(
          facts({ state, consents: [{ ...consent, revisionHash: 'old' }] }),
          now,
        ).text,
      ).not.toContain('Agree');
    },
  );

  it('asks the owner itself for what the data-science side is shown', () => {
    const agreed = {
      transition: 'retire',
      personRef: 'user:default/ben',
      capacity: 'engineering' as const,
      revisionHash: 'h',
      at: now,
    };
    expect(
      decideTurn(facts({ state: 'in-production', consents: [agreed] }), now),
    ).toMatchObject({ party: 'data-science', parties: ['owner'] });
  });

  it('names everybody who is asked, also whoever comes after the two sides', () => {
    const governed = item({ id: 'gov', reviewedBy: 'governance' });
    const parties = (more: Partial<HandoffFacts>) =>
      decideTurn(facts({ state: 'in-review', riskTier: 'high', ...more }), now);
    expect(parties({ items: [item(), governed] })).toMatchObject({
      party: 'engineering',
      parties: ['engineering', 'independent'],
    });
    expect(parties({ items: [item({ state: 'accepted' })] })).toMatchObject({
      party: 'both',
      parties: ['data-science', 'engineering', 'independent'],
    });
    expect(parties({ state: 'retired' }).parties).toEqual([]);
  });
});

describe('computeProgress', () => {
  it('counts blocking items in all and by section', () => {
    const progress = computeProgress(
      standardChecklist,
      facts({
        items: [
          item({ state: 'accepted' }),
          item({ id: 'io-contract', check: 'fail' }),
          item({ id: 'io-examples', gate: 'advisory' }),
          item({ id: 'repro-tests', state: 'open', check: 'unknown' }),
        ],
      }),
      now,
    );
    expect(progress).toMatchObject({
      blocking: 3,
      settled: 1,
      answered: 1,
      failing: 1,
      unknown: 1,
    });
    expect(progress.sections.find(({ id }) => id === 'io')).toEqual({
      id: 'io',
      title: expect.any(String),
      blocking: 2,
      settled: 1,
      answered: 1,
      failing: 1,
      total: 3,
    });
  });
});

describe('loosenedThresholds', () => {
  const agreed = { metric: 'auc', operator: '>=' as const, value: 0.8 };
  it.each([
    [[agreed], 0],
    [[{ ...agreed, value: 0.85 }], 0],
    [[{ ...agreed, value: 0.75 }], 1],
    [[], 1],
    [[{ ...agreed, metric: 'f1' }], 1],
    [[{ ...agreed, operator: '>' as const }], 0],
  ])('%j', (current, count) => {
    expect(loosenedThresholds([agreed], current)).toHaveLength(count);
  });
  it('knows which way is stricter', () => {
    const latency = { metric: 'p95', operator: '<=' as const, value: 100 };
    expect(
      loosenedThresholds([latency], [{ ...latency, value: 120 }]),
    ).toHaveLength(1);
    expect(loosenedThresholds([latency], [{ ...latency, value: 80 }])).toEqual(
      [],
    );
    const gain = {
      metric: 'auc',
      operator: '>=' as const,
      versus: 'champion' as const,
      minimumGain: 0.01,
    };
    expect(
      loosenedThresholds([gain], [{ ...gain, minimumGain: 0 }]),
    ).toHaveLength(1);
  });
});

describe('compareThresholds', () => {
  const auc = { metric: 'auc', operator: '>=' as const, value: 0.8 };
  const latency = { metric: 'p95', operator: '<' as const, value: 100 };
  const added = { metric: 'f1', operator: '>' as const, value: 0.7 };
  it('says how what applies differs from what was agreed on', () => {
    expect(compareThresholds([auc, latency], [auc, latency])).toEqual([]);
    expect(
      compareThresholds(
        [auc, latency],
        [added, { ...latency, operator: '<=' }],
      ),
    ).toEqual([
      { change: 'added', present: added },
      {
        change: 'looser',
        agreed: latency,
        present: { ...latency, operator: '<=' },
      },
      { change: 'removed', agreed: auc },
    ]);
    expect(
      compareThresholds([auc], [{ ...auc, value: 0.9 }]).map(
        ({ change }) => change,
      ),
    ).toEqual(['tighter']);
  });
});

describe('missingFields', () => {
  it('takes white space and empty lists for nothing', () => {
    expect(
      missingFields({ a: ' ', b: [], c: 0, d: 'x' }, ['a', 'b', 'c', 'd', 'e']),
    ).toEqual(['a', 'b', 'e']);
  });
});
