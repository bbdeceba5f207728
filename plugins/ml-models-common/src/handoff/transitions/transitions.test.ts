import fc from 'fast-check';
import type { HandoffActor } from '../HandoffActor';
import type { HandoffConsent } from '../HandoffConsent';
import type { HandoffFacts } from '../HandoffFacts';
import type { HandoffItemFacts } from '../HandoffItemFacts';
import type { HandoffState } from '../HandoffState';
import { decideCreation } from './decideCreation';
import { decideTransition, decideTransitions } from './decideTransition';
import type { HandoffTransitionId } from './HandoffTransition';
import { handoffTransitions } from './handoffTransitions';

const now = '2026-06-15T12:00:00.000Z';
const item = (more: Partial<HandoffItemFacts> = {}): HandoffItemFacts => ({
  id: 'io-signature',
  title: 'Signature',
  gate: 'blocking',
  answeredBy: 'data-science',
  reviewedBy: 'engineering',
  state: 'accepted',
  check: 'pass',
  ...more,
});
const facts = (
  state: HandoffState,
  more: Partial<HandoffFacts> = {},
): HandoffFacts => ({
  state,
  riskTier: 'medium',
  revisionHash: 'hash-1',
  version: { label: '7', status: 'ready', digest: 'sha256:aa' },
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
  approvedAt: '2026-06-01T00:00:00.000Z',
  approvalValidityDays: 90,
  invalidated: [],
  aging: [],
  deployment: { version: '7', digest: 'sha256:aa', from: 'delivery' },
  wasInProduction: true,
  newer: { state: 'suspended' },
  newerReadyVersion: '8',
  liveTraffic: false,
  withdrawnAt: '2026-06-10T00:00:00.000Z',
  ...more,
});
const person = (
  ref: string,
  sides: HandoffActor['sides'],
  more: Partial<HandoffActor> = {},
): HandoffActor => ({
  ref: `user:default/${ref}`,
  kind: 'user',
  sides,
  inEitherTeam: sides.length > 0,
  ...more,
});
const ada = person('ada', ['data-science'], { creator: true });
const ben = person('ben', ['engineering']);
const judge = person('judge', [], { governance: true });
const stranger = person('stranger', []);
const pipeline: HandoffActor = {
  ref: 'system:delivery',
  kind: 'service',
  sides: [],
};
const system: HandoffActor = {
  ref: 'system:staleness',
  kind: 'system',
  sides: [],
};
const consent = (
  transition: string,
  by: HandoffActor,
  capacity: HandoffConsent['capacity'],
  more: Partial<HandoffConsent> = {},
): HandoffConsent => ({
  transition,
  personRef: by.ref,
  capacity,
  revisionHash: 'hash-1',
  at: now,
  ...more,
});
const decide = (
  transition: HandoffTransitionId,
  actor: HandoffActor,
  state: HandoffState,
  more: Partial<HandoffFacts> = {},
) => decideTransition({ transition, actor, facts: facts(state, more), now });
const codes = (...args: Parameters<typeof decide>) =>
  decide(...args).refusals.map(refusal => refusal.code);

describe('the transition table', () => {
  it('has the rows of the design and nothing else', () => {
    expect(
      handoffTransitions.map(
        ({ row, from, to }) => `${row}: ${from.join('|')} > ${to}`,
      ),
    ).toEqual([
      '2: draft > design-review',
      '3: design-review > preparing',
      '4: design-review > draft',
      '5: draft > preparing',
      '6: preparing > in-review',
      '7: in-review > changes-requested',
      '8: changes-requested > in-review',
      '9: in-review > approved',
      '10: approved > in-review',
      '11: approved > in-production',
      '12: in-production > suspended',
      '13: suspended > in-production',
      '14: suspended > changes-requested',
      '15: approved|in-production|suspended > superseded',
      '16: in-production|suspended > retired',
      '17: draft|design-review|preparing|in-review|changes-requested|approved > withdrawn',
      '17: withdrawn > draft',
      '18: preparing|in-review|changes-requested > superseded',
      '19: superseded > in-production',
    ]);
  });

  it.each<
    [HandoffTransitionId, HandoffState, HandoffActor[], Partial<HandoffFacts>?]
  >([
    ['request-design-review', 'draft', [ada, ben]],
    ['accept-design', 'design-review', [ada, ben]],
    ['return-to-draft', 'design-review', [ada, ben]],
    ['submit', 'preparing', [ada]],
    ['approve', 'in-review', [ada, ben]],
    [
      'reopen-review',
      'approved',
      [ada, ben, system],
      { invalidated: ['The version is gone.'] },
    ],
    ['go-live', 'approved', [ben, pipeline, system]],
    ['suspend', 'in-production', [ben]],
    ['resume', 'suspended', [ada, ben]],
    ['dispute-evidence', 'suspended', [ada, ben]],
    ['supersede', 'approved', [system], { newer: { state: 'in-production' } }],
    ['withdraw', 'preparing', [ada, ben]],
    ['reopen-draft', 'withdrawn', [ada]],
    ['move-to-version', 'in-review', [ada]],
    ['roll-back', 'superseded', [ben, pipeline, system]],
  ])(
    'lets only those who may start %s in %s',
    (transition, state, allowed, more = {}) => {
      for (const actor of [ada, ben, judge, stranger, pipeline, system]) {
        expect([
          actor.ref,
          decide(transition, actor, state, more).allowed,
        ]).toEqual([actor.ref, allowed.includes(actor)]);
      }
    },
  );

  it('holds for any state and actor: nothing moves but by a row of the table', () => {
    const states = fc.constantFrom(
      ...new Set(handoffTransitions.flatMap(({ from, to }) => [...from, to])),
    );
    const actor = fc.record({
      ref: fc.constantFrom('user:default/x', 'user:default/y'),
      kind: fc.constantFrom('user', 'service', 'system' as const),
      sides: fc.subarray(['data-science', 'engineering'] as const),
      creator: fc.boolean(),
      owner: fc.boolean(),
      onCall: fc.boolean(),
      governance: fc.boolean(),
      inEitherTeam: fc.boolean(),
    }) as fc.Arbitrary<HandoffActor>;
    fc.assert(
      fc.property(
        states,
        actor,
        fc.constantFrom(...handoffTransitions),
        fc.boolean(),
        (state, who, transition, high) => {
          const decision = decideTransition({
            transition: transition.id,
            actor: who,
            now,
            facts: facts(state, { riskTier: high ? 'high' : 'medium' }),
          });
          const implies = (a: boolean, b: boolean) => !a || b;
          expect({
            byTheTable: implies(
              decision.allowed,
              transition.from.includes(state),
            ),
            explained: decision.allowed === (decision.refusals.length === 0),
            firesOnlyWhenAllowed: implies(decision.fires, decision.allowed),
            neverAlone: implies(
              transition.consents.length > 1,
              !decision.fires,
            ),
            noServiceDecides: implies(
              who.kind !== 'user' && decision.allowed,
              transition.by.includes(who.kind as 'service' | 'system'),
            ),
          }).toEqual({
            byTheTable: true,
            explained: true,
            firesOnlyWhenAllowed: true,
            neverAlone: true,
            noServiceDecides: true,
          });
        },
      ),
    );
  });
});

describe('guards', () => {
  it.each<
    [
      HandoffTransitionId,
      HandoffState,
      HandoffActor,
      Partial<HandoffFacts>,
      string[],
    ]
  >([
    [
      'request-design-review',
      'draft',
      ada,
      { requirementsComplete: false },
      ['requirements-incomplete'],
    ],
    [
      'accept-design',
      'design-review',
      ada,
      { constraintsComplete: false, openConflicts: 1 },
      ['constraints-incomplete', 'open-conflicts'],
    ],
    ['skip-design-review', 'draft', ada, { riskTier: 'low' }, []],
    ['skip-design-review', 'draft', ada, {}, ['waiver-missing']],
    ['skip-design-review', 'draft', ada, { designReviewWaived: true }, []],
    [
      'skip-design-review',
      'draft',
      ada,
      { riskTier: 'high', designReviewWaived: true },
      ['tier-high'],
    ],
    ['submit', 'preparing', ada, { version: undefined }, ['version-missing']],
    [
      'resubmit',
      'changes-requested',
      ada,
      {
        version: { label: '7', status: 'pending' },
        items: [item({ state: 'changes-requested', addressed: true })],
      },
      ['version-not-ready'],
    ],
    [
      'approve',
      'in-review',
      ada,
      { version: { label: '7', status: 'failed' } },
      ['version-not-ready'],
    ],
    ['approve', 'in-review', ada, { version: undefined }, ['version-missing']],
    [
      'submit',
      'preparing',
      ada,
      { version: { label: '7', status: 'pending' } },
      ['version-not-ready'],
    ],
    [
      'submit',
      'preparing',
      ada,
      { items: [item({ state: 'open' })] },
      ['unanswered'],
    ],
    [
      'submit',
      'preparing',
      ada,
      { items: [item({ state: 'open', gate: 'advisory' })] },
      [],
    ],
    [
      'submit',
      'preparing',
      ada,
      { items: [item({ state: 'answered', check: 'fail' })] },
      ['failing'],
    ],
    [
      'submit',
      'preparing',
      ada,
      { items: [item({ state: 'answered', check: 'unknown' })] },
      [],
    ],
    [
      'submit',
      'preparing',
      ada,
      {
        items: [
          item({
            state: 'waived',
            check: 'fail',
            waiverExpiresAt: '2026-07-01T00:00:00Z',
          }),
        ],
      },
      [],
    ],
    [
      'submit',
      'preparing',
      ada,
      {
        items: [
          item({
            state: 'waived',
            check: 'fail',
            waiverExpiresAt: '2026-06-01T00:00:00Z',
          }),
        ],
      },
      ['unanswered', 'failing'],
    ],
    [
      'submit',
      'preparing',
      ada,
      { signersAvailable: { 'data-science': true, engineering: false } },
      ['no-engineering-signer'],
    ],
    ['request-changes', 'in-review', ben, {}, ['nothing-flagged']],
    [
      'request-changes',
      'in-review',
      ben,
      { items: [item({ state: 'changes-requested' })] },
      ['comment-missing'],
    ],
    [
      'request-changes',
      'in-review',
      ben,
      { items: [item({ state: 'changes-requested', flagComment: true })] },
      [],
    ],
    [
      'request-changes',
      'in-review',
      ada,
      { items: [item({ state: 'changes-requested', flagComment: true })] },
      ['not-your-act'],
    ],
    // The evidence was disputed, and nobody has said which.
    [
      'resubmit',
      'changes-requested',
      ada,
      { changesNamed: false },
      ['nothing-flagged'],
    ],
    ['reopen-review', 'approved', ada, {}, ['approval-valid']],
    ['reopen-review', 'approved', ada, { aging: ['A waiver has ended.'] }, []],
    ['reopen-review', 'approved', ben, { invalidated: ['Gone.'] }, []],
    [
      'resubmit',
      'changes-requested',
      ada,
      { items: [item({ state: 'changes-requested' })] },
      ['not-addressed'],
    ],
    [
      'resubmit',
      'changes-requested',
      ada,
      { items: [item({ state: 'changes-requested', addressed: true })] },
      [],
    ],
    [
      'resubmit',
      'changes-requested',
      ben,
      { items: [item({ state: 'changes-requested', addressed: true })] },
      ['not-your-act'],
    ],
    [
      'approve',
      'in-review',
      ben,
      { items: [item({ state: 'answered' })] },
      ['unsettled'],
    ],
    [
      'approve',
      'in-review',
      ben,
      { items: [item({ check: 'unknown' })] },
      ['unsettled'],
    ],
    [
      'approve',
      'in-review',
      ben,
      { items: [item({ check: 'unknown', unknownConfirmed: true })] },
      [],
    ],
    [
      'approve',
      'in-review',
      ben,
      { items: [item({ state: 'not-applicable' })] },
      ['unsettled'],
    ],
    [
      'go-live',
      'approved',
      pipeline,
      { deployment: undefined },
      ['no-deployment'],
    ],
    [
      'go-live',
      'approved',
      pipeline,
      { deployment: { version: '8', from: 'delivery' } },
      ['other-version'],
    ],
    [
      'go-live',
      'approved',
      pipeline,
      { deployment: { version: '7', digest: 'sha256:bb', from: 'delivery' } },
      ['other-digest'],
    ],
    [
      'go-live',
      'approved',
      pipeline,
      { deployment: { version: '7', from: 'delivery' } },
      ['digest-unknown'],
    ],
    [
      'go-live',
      'approved',
      pipeline,
      { riskTier: 'low', deployment: { version: '7', from: 'delivery' } },
      [],
    ],
    [
      'go-live',
      'approved',
      pipeline,
      {
        riskTier: 'low',
        version: { label: '7', status: 'ready', runId: 'run-1' },
        deployment: { version: '7', runId: 'run-2', from: 'delivery' },
      },
      ['other-run'],
    ],
    [
      'go-live',
      'approved',
      pipeline,
      { approvedAt: '2026-03-01T00:00:00.000Z' },
      ['approval-invalid'],
    ],
    [
      'go-live',
      'approved',
      pipeline,
      { aging: ['a waiver has ended'] },
      ['approval-invalid'],
    ],
    [
      'supersede',
      'in-production',
      system,
      { newer: { state: 'approved' } },
      ['nothing-newer'],
    ],
    // After a rollback the newer one has been in production, and is no more.
    [
      'supersede',
      'in-production',
      system,
      { newer: { state: 'suspended' } },
      ['nothing-newer'],
    ],
    ['retire', 'in-production', ben, { liveTraffic: true }, ['live-traffic']],
    [
      'retire',
      'in-production',
      ben,
      { items: [item({ id: 'ops-decommission', state: 'answered' })] },
      ['decommission-open'],
    ],
    [
      'reopen-draft',
      'withdrawn',
      ada,
      { withdrawnAt: '2026-05-01T00:00:00.000Z' },
      ['withdrawn-too-long'],
    ],
    [
      'move-to-version',
      'preparing',
      ada,
      { newerReadyVersion: undefined },
      ['no-newer-version'],
    ],
    [
      'roll-back',
      'superseded',
      pipeline,
      { newer: { state: 'in-production' } },
      ['newer-still-active'],
    ],
    [
      'roll-back',
      'superseded',
      pipeline,
      { wasInProduction: false },
      ['never-in-production'],
    ],
    [
      'roll-back',
      'superseded',
      pipeline,
      { approvedAt: undefined },
      ['approval-gone'],
    ],
    // What went from the suspension into another review does not serve either.
    [
      'roll-back',
      'superseded',
      pipeline,
      { newer: { state: 'changes-requested' } },
      [],
    ],
    [
      'roll-back',
      'superseded',
      pipeline,
      { openOfSameVersion: { number: 9 } },
      ['other-open'],
    ],
    [
      'reopen-draft',
      'withdrawn',
      ada,
      { openOfSameVersion: { number: 9 } },
      ['other-open'],
    ],
  ])('%s in %s', (transition, state, actor, more, expected) => {
    expect(codes(transition, actor, state, more)).toEqual(expected);
  });
});

describe('consents', () => {
  it('fires with the last one, of another person, for the same revision', () => {
    expect(decide('approve', ada, 'in-review')).toMatchObject({
      allowed: true,
      fires: false,
      missing: ['data-science', 'engineering'],
    });
    const first = [consent('approve', ada, 'data-science')];
    expect(
      decide('approve', ben, 'in-review', { consents: first }),
    ).toMatchObject({ allowed: true, fires: true, missing: ['engineering'] });
    expect(codes('approve', ada, 'in-review', { consents: first })).toEqual([
      'already-given',
    ]);
    const stale = [
      consent('approve', ada, 'data-science', { revisionHash: 'hash-0' }),
    ];
    expect(
      decide('approve', ben, 'in-review', { consents: stale }),
    ).toMatchObject({ fires: false });
    const other = [consent('accept-design', ada, 'data-science')];
    expect(
      decide('approve', ben, 'in-review', { consents: other }),
    ).toMatchObject({ fires: false });
  });

  it('needs an independent signer for a high tier, in neither team', () => {
    const both = [
      consent('approve', ada, 'data-science'),
      consent('approve', ben, 'engineering'),
    ];
    expect(
      decide('approve', judge, 'in-review', {
        riskTier: 'high',
        consents: both,
      }),
    ).toMatchObject({ allowed: true, fires: true });
    const insider = person('insider', [], {
      governance: true,
      inEitherTeam: true,
    });
    expect(
      codes('approve', insider, 'in-review', {
        riskTier: 'high',
        consents: both,
      }),
    ).toEqual(['not-your-act']);
    expect(
      codes('approve', judge, 'in-review', { riskTier: 'medium' }),
    ).toEqual(['not-your-act']);
  });

  it('does not take the author of the version as the only engineering signer', () => {
    const author = person('author', ['engineering'], { versionAuthor: true });
    const science = [consent('approve', ada, 'data-science')];
    expect(
      decide('approve', author, 'in-review', { consents: science }).fires,
    ).toBe(false);
    const withAuthor = [
      ...science,
      consent('approve', author, 'engineering', { versionAuthor: true }),
    ];
    expect(
      decide('approve', ben, 'in-review', { consents: withAuthor }).fires,
    ).toBe(true);
  });

  it('does not count one person in two capacities', () => {
    const double = person('double', ['engineering'], { owner: true });
    const own = [consent('retire', double, 'owner')];
    expect(codes('retire', double, 'in-production', { consents: own })).toEqual(
      ['already-given'],
    );
    expect(
      decide('retire', ben, 'in-production', { consents: own }).fires,
    ).toBe(true);
  });

  it('names as missing only who has not consented', () => {
    const alone = [
      consent('approve', ada, 'data-science'),
      consent('approve', ada, 'engineering'),
      consent('approve', judge, 'independent'),
    ];
    expect(
      decide('approve', ben, 'in-review', {
        riskTier: 'high',
        consents: alone,
      }),
    ).toMatchObject({ missing: ['engineering'], fires: true });
  });

  it('lists every way out of a state with its reasons', () => {
    const decisions = decideTransitions({
      facts: facts('in-review'),
      actor: stranger,
      now,
    });
    expect(decisions.map(({ transition }) => transition.id)).toEqual([
      'request-changes',
      'approve',
      'withdraw',
      'move-to-version',
    ]);
    expect(
      decisions.every(
        ({ allowed, refusals }) => !allowed && refusals.length > 0,
      ),
    ).toBe(true);
  });
});

describe('decideCreation', () => {
  const ask = (
    actor: HandoffActor,
    more: Partial<Parameters<typeof decideCreation>[0]> = {},
  ) =>
    decideCreation({
      actor,
      modelKnown: true,
      dataScienceTeamNamed: true,
      openHandoffWithSameKey: false,
      ...more,
    }).refusals.map(r => r.code);

  it('lets the data-science side start, the owner while no team is named, and services', () => {
    expect(ask(ada)).toEqual([]);
    expect(ask(pipeline)).toEqual([]);
    expect(ask(ben)).toEqual(['not-your-act']);
    const owner = person('owner', [], { owner: true });
    expect(ask(owner)).toEqual(['not-your-act']);
    expect(ask(owner, { dataScienceTeamNamed: false })).toEqual([]);
    expect(ask(ada, { openHandoffWithSameKey: true })).toEqual([
      'already-open',
    ]);
    expect(ask(ada, { modelKnown: false })).toEqual(['model-unknown']);
  });
});
