import fc from 'fast-check';
import type { HandoffActor } from '../HandoffActor';
import type { HandoffItemFacts } from '../HandoffItemFacts';
import type { HandoffState } from '../HandoffState';
import { decideItemAct, decideItemActs } from './decideItemAct';
import { HANDOFF_ITEM_ACTS, type HandoffItemAct } from './HandoffItemAct';

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
const ada = person('ada', ['data-science']);
const ben = person('ben', ['engineering']);
const judge = person('judge', [], { governance: true });
const insider = person('insider', [], { governance: true, inEitherTeam: true });
const stranger = person('stranger', []);
const service: HandoffActor = { ref: 'service:ci', kind: 'service', sides: [] };

const codes = (
  act: HandoffItemAct,
  actor: HandoffActor,
  state: HandoffState,
  more: Partial<HandoffItemFacts> = {},
  riskTier: 'low' | 'medium' | 'high' = 'medium',
) =>
  decideItemAct({
    act,
    actor,
    item: item(more),
    facts: { state, riskTier },
  }).refusals.map(({ code }) => code);

/** What the answering side never does with its own item. */
const REVIEWS: HandoffItemAct[] = [
  'accept',
  'request-changes',
  'approve-waiver',
  'accept-not-applicable',
  'confirm-unknown',
];

describe('decideItemAct', () => {
  it.each<
    [
      HandoffItemAct,
      HandoffActor,
      HandoffState,
      Partial<HandoffItemFacts>,
      string[],
    ]
  >([
    ['answer', ada, 'draft', { state: 'open' }, []],
    ['answer', ben, 'draft', { state: 'open' }, ['not-your-act']],
    ['answer', ada, 'in-review', {}, ['wrong-state']],
    ['answer', ada, 'changes-requested', {}, ['wrong-state']],
    ['answer', ada, 'changes-requested', { state: 'changes-requested' }, []],
    ['answer', ada, 'draft', { gate: 'not-asked' }, ['not-asked']],
    ['accept', ben, 'in-review', {}, []],
    ['accept', ada, 'in-review', {}, ['not-your-act']],
    ['accept', ben, 'preparing', {}, ['wrong-state']],
    ['accept', ben, 'in-review', { state: 'open' }, ['not-answered']],
    ['accept', ben, 'in-review', { check: 'fail' }, ['failing']],
    ['accept', ben, 'in-review', { check: 'fail', gate: 'advisory' }, []],
    ['request-changes', ben, 'in-review', {}, []],
    ['request-changes', ben, 'in-review', { state: 'open' }, []],
    ['request-changes', ben, 'draft', {}, ['wrong-state']],
    [
      'request-changes',
      ben,
      'in-review',
      { state: 'changes-requested' },
      ['already-flagged'],
    ],
    ['dispute', ada, 'changes-requested', {}, ['not-flagged']],
    ['dispute', ada, 'changes-requested', { state: 'changes-requested' }, []],
    ['propose-waiver', ada, 'preparing', {}, []],
    ['propose-waiver', stranger, 'preparing', {}, ['not-your-act']],
    ['propose-waiver', ada, 'approved', {}, ['wrong-state']],
    [
      'propose-waiver',
      ada,
      'preparing',
      { gate: 'advisory' },
      ['not-blocking'],
    ],
    ['approve-waiver', ben, 'preparing', {}, ['no-waiver']],
    ['approve-waiver', ben, 'preparing', { waiverProposedBy: ada.ref }, []],
    [
      'approve-waiver',
      ben,
      'preparing',
      { waiverProposedBy: ben.ref },
      ['own-waiver'],
    ],
    [
      'approve-waiver',
      ada,
      'preparing',
      { waiverProposedBy: ben.ref },
      ['not-your-act'],
    ],
    ['refuse-waiver', ada, 'preparing', { waiverProposedBy: ada.ref }, []],
    [
      'not-applicable',
      ada,
      'preparing',
      { alwaysApplies: true },
      ['always-applies'],
    ],
    ['accept-not-applicable', ben, 'in-review', {}, ['nothing-to-accept']],
    [
      'accept-not-applicable',
      ben,
      'in-review',
      { state: 'not-applicable' },
      [],
    ],
    ['confirm-unknown', ben, 'in-review', { check: 'unknown' }, []],
    [
      'confirm-unknown',
      ada,
      'in-review',
      { check: 'unknown' },
      ['not-your-act'],
    ],
    ['confirm-unknown', ben, 'in-review', {}, ['check-known']],
    ['reopen', ben, 'in-review', { state: 'accepted' }, []],
    ['reopen', ben, 'in-review', {}, ['nothing-to-reopen']],
    ['reopen', ada, 'preparing', { state: 'not-applicable' }, []],
  ])('%s by %j in %s', (act, actor, state, more, expected) => {
    expect(codes(act, actor, state, more)).toEqual(expected);
  });

  it('lets governance items be reviewed by the other side, but for a high tier by governance outside both teams', () => {
    const governed = { reviewedBy: 'governance' as const };
    const reviewers = (riskTier: 'medium' | 'high') =>
      [ada, ben, judge, insider, stranger].filter(
        actor =>
          codes('accept', actor, 'in-review', governed, riskTier).length === 0,
      );
    expect(reviewers('medium')).toEqual([ben, judge, insider]);
    expect(reviewers('high')).toEqual([judge]);
  });

  it('leaves waivers of a high tier to governance outside both teams', () => {
    const proposed = { waiverProposedBy: ada.ref };
    const approvers = (riskTier: 'medium' | 'high', act: HandoffItemAct) =>
      [ada, ben, judge, insider, stranger].filter(
        actor =>
          codes(act, actor, 'preparing', proposed, riskTier).length === 0,
      );
    expect(approvers('medium', 'approve-waiver')).toEqual([ben]);
    expect(approvers('high', 'approve-waiver')).toEqual([judge]);
    expect(approvers('high', 'refuse-waiver')).toEqual([ada, ben, judge]);
  });

  it('explains every refusal, and lets nobody review for the side that answers', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...HANDOFF_ITEM_ACTS),
        fc.constantFrom(ada, ben, judge, insider, stranger, service),
        fc.constantFrom<HandoffState>(
          'draft',
          'preparing',
          'in-review',
          'changes-requested',
          'approved',
          'in-production',
        ),
        fc.constantFrom<HandoffItemFacts['state']>(
          'open',
          'answered',
          'accepted',
          'changes-requested',
          'waived',
          'not-applicable',
        ),
        (act, actor, state, itemState) => {
          const decision = decideItemAct({
            act,
            actor,
            item: item({ state: itemState }),
            facts: { state, riskTier: 'medium' },
          });
          expect(decision.allowed).toBe(decision.refusals.length === 0);
          const mustBeRefused =
            actor.kind !== 'user' ||
            (REVIEWS.includes(act) && actor === ada) ||
            state === 'approved' ||
            state === 'in-production';
          expect(mustBeRefused && decision.allowed).toBe(false);
          // Whoever is refused hears of a reason that holds: it is about them, the state or the item.
          for (const { text } of decision.refusals)
            expect(text).toMatch(/^[A-Z].+\.$/);
        },
      ),
    );
    expect(
      decideItemActs({
        item: item(),
        actor: ada,
        facts: { state: 'draft', riskTier: 'low' },
      }).map(({ act }) => act),
    ).toEqual(HANDOFF_ITEM_ACTS);
  });
});
