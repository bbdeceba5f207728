import fc from 'fast-check';
import { decideHandoff } from '../decideHandoff';
import type { HandoffActor } from '../HandoffActor';
import type { HandoffFacts } from '../HandoffFacts';
import type { HandoffSide } from '../HandoffSide';
import { HANDOFF_STATES, type HandoffState } from '../HandoffState';
import { decideHandoffAct } from './decideHandoffAct';
import { HANDOFF_ACTS, type HandoffAct } from './HandoffAct';
import { mayReassignOwner } from './mayReassignOwner';
import { mayReassignSide } from './mayReassignSide';

const facts = (
  state: HandoffState,
  more: Partial<HandoffFacts> = {},
): HandoffFacts => ({
  state,
  riskTier: 'medium',
  revisionHash: 'hash-1',
  unlinked: true,
  sidesWithoutTeam: [],
  items: [
    {
      id: 'perf-metric-thresholds',
      title: 'Thresholds',
      gate: 'blocking',
      answeredBy: 'data-science',
      reviewedBy: 'engineering',
      state: 'answered',
      check: 'pass',
    },
  ],
  thresholdItemId: 'perf-metric-thresholds',
  newerChecklist: '1.1.0',
  requirementsComplete: true,
  constraintsComplete: true,
  openConflicts: 1,
  changesNamed: true,
  designReviewWaived: false,
  signersAvailable: { 'data-science': true, engineering: true },
  consents: [],
  approvalValidityDays: 90,
  invalidated: [],
  aging: [],
  wasInProduction: ['in-production', 'suspended', 'superseded'].includes(state),
  liveTraffic: false,
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
  ...more,
});
const actors = {
  ada: person('ada', ['data-science']),
  ben: person('ben', ['engineering']),
  judge: person('judge', [], { governance: true }),
  admin: person('admin', [], { admin: true }),
  owner: person('owner', [], { owner: true }),
  stranger: person('stranger', []),
  // Whatever a service or rule claims to be, it decides nothing a person has to decide.
  service: {
    ...person('x', ['data-science', 'engineering'], {
      governance: true,
      admin: true,
      owner: true,
    }),
    ref: 'service:ci',
    kind: 'service' as const,
  },
};
type Who = keyof typeof actors;
/** What some are never allowed to go beyond, however a handoff stands. */
const MOST: Partial<Record<Who, HandoffAct[]>> = {
  stranger: ['comment'],
  service: [
    'attach-evidence',
    'start-repository',
    'link-repository',
    'report-deployment',
  ],
};

const mayDo = (act: HandoffAct, ...parameters: Parameters<typeof facts>) =>
  (Object.keys(actors) as Who[]).filter(
    who =>
      decideHandoffAct({
        act,
        facts: facts(...parameters),
        actor: actors[who],
      }).allowed,
  );
const codes = (
  act: HandoffAct,
  who: Who,
  ...parameters: Parameters<typeof facts>
) =>
  decideHandoffAct({
    act,
    facts: facts(...parameters),
    actor: actors[who],
  }).refusals.map(({ code }) => code);

describe('acts on a handoff as a whole', () => {
  const sides: Who[] = ['ada', 'ben'];
  const everybody: Who[] = [...sides, 'judge', 'admin', 'owner', 'stranger'];

  it.each<[HandoffAct, HandoffState, Who[]]>([
    ['pin-version', 'preparing', ['ada']],
    ['raise-risk-tier', 'approved', sides],
    ['lower-risk-tier', 'draft', ['judge']],
    ['reassign-teams', 'in-production', [...sides, 'admin', 'owner']],
    ['relink', 'retired', [...sides, 'admin']],
    ['upgrade-checklist', 'changes-requested', sides],
    ['waive-design-review', 'draft', ['ben']],
    ['override', 'retired', ['admin']],
    ['set-requirements', 'draft', ['ada']],
    ['set-constraints', 'design-review', ['ben']],
    ['raise-conflict', 'design-review', sides],
    ['resolve-conflict', 'design-review', sides],
    ['set-thresholds', 'preparing', ['ada']],
    ['attach-evidence', 'suspended', [...sides, 'service']],
    ['comment', 'withdrawn', everybody],
    ['add-feedback', 'superseded', sides],
    ['answer-feedback', 'superseded', ['ada']],
    ['start-repository', 'preparing', [...sides, 'service']],
    ['link-repository', 'draft', [...sides, 'service']],
    ['report-deployment', 'draft', ['ben', 'service']],
  ])('%s in %s is for %j', (act, state, expected) => {
    expect(mayDo(act, state)).toEqual(expected);
  });

  it.each<[HandoffAct, Who, HandoffState, Partial<HandoffFacts>, string[]]>([
    ['pin-version', 'ada', 'in-review', {}, ['wrong-state']],
    ['pin-version', 'ben', 'in-review', {}, ['not-your-act', 'wrong-state']],
    // Its evidence is looked at again "for the same version", row 14.
    [
      'pin-version',
      'ada',
      'changes-requested',
      { wasInProduction: true },
      ['was-in-production'],
    ],
    [
      'pin-version',
      'ada',
      'draft',
      { wasInProduction: true },
      ['was-in-production'],
    ],
    ['raise-risk-tier', 'ada', 'draft', { riskTier: 'high' }, ['tier-high']],
    ['raise-risk-tier', 'ada', 'in-production', {}, ['wrong-state']],
    ['lower-risk-tier', 'judge', 'draft', { riskTier: 'low' }, ['tier-low']],
    ['lower-risk-tier', 'ada', 'draft', {}, ['not-your-act']],
    ['relink', 'ada', 'draft', { unlinked: false }, ['linked']],
    [
      'upgrade-checklist',
      'ada',
      'draft',
      { newerChecklist: undefined },
      ['no-newer-checklist'],
    ],
    ['upgrade-checklist', 'ada', 'in-review', {}, ['wrong-state']],
    [
      'waive-design-review',
      'ben',
      'draft',
      { riskTier: 'high' },
      ['tier-high'],
    ],
    ['waive-design-review', 'ben', 'draft', { riskTier: 'low' }, ['tier-low']],
    [
      'waive-design-review',
      'ben',
      'draft',
      { designReviewWaived: true },
      ['already-waived'],
    ],
    ['set-requirements', 'ada', 'preparing', {}, ['wrong-state']],
    ['raise-conflict', 'ben', 'preparing', {}, ['wrong-state']],
    ['resolve-conflict', 'ben', 'draft', { openConflicts: 0 }, ['no-conflict']],
    ['set-thresholds', 'ada', 'draft', {}, ['wrong-state']],
    [
      'set-thresholds',
      'ada',
      'changes-requested',
      {},
      ['thresholds-not-flagged'],
    ],
    ['attach-evidence', 'ada', 'withdrawn', {}, ['wrong-state']],
    [
      'add-feedback',
      'ben',
      'approved',
      { wasInProduction: false },
      ['never-in-production'],
    ],
    ['start-repository', 'ada', 'draft', {}, ['wrong-state']],
    ['link-repository', 'service', 'retired', {}, ['wrong-state']],
  ])('refuses %s by %s in %s with %j', (act, who, state, more, expected) => {
    expect(codes(act, who, state, more)).toEqual(expected);
  });

  it('lets the owner map itself, and the sides only while there is none', () => {
    const mayMap = (ownerMissing: boolean) =>
      (Object.keys(actors) as Who[]).filter(who =>
        mayReassignOwner(actors[who], { ownerMissing }),
      );
    expect(mayMap(false)).toEqual(['admin', 'owner']);
    expect(mayMap(true)).toEqual(['ada', 'ben', 'admin', 'owner']);
    expect(mayDo('reassign-teams', 'draft')).not.toContain('service');
    expect(mayDo('reassign-teams', 'draft')).not.toContain('stranger');
  });

  it('lets a side map itself, and the other one only while that has no team', () => {
    const mayMap = (
      side: HandoffSide,
      sidesWithoutTeam: HandoffSide[],
      riskTier: HandoffFacts['riskTier'] = 'medium',
    ) =>
      (Object.keys(actors) as Who[]).filter(who =>
        mayReassignSide(
          side,
          actors[who],
          facts('in-review', { sidesWithoutTeam, riskTier }),
        ),
      );
    expect(mayMap('engineering', [])).toEqual(['ben', 'admin']);
    expect(mayMap('data-science', ['engineering'])).toEqual(['ada', 'admin']);
    expect(mayMap('engineering', ['engineering'])).toEqual([
      'ada',
      'ben',
      'admin',
      'owner',
    ]);
    expect(codes('reassign-teams', 'ada', 'retired')).toEqual(['wrong-state']);
  });

  it('says of thresholds in a draft where they belong', () => {
    const { refusals } = decideHandoffAct({
      act: 'set-thresholds',
      facts: facts('draft'),
      actor: actors.ada,
    });
    expect(refusals[0].text).toBe(
      'Until the design is agreed on, thresholds are part of the requirements.',
    );
  });

  it('decides everything at once, with a reason for whatever is refused', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...(Object.keys(actors) as Who[])),
        fc.constantFrom(...HANDOFF_STATES),
        fc.constantFrom('low' as const, 'medium' as const, 'high' as const),
        fc.boolean(),
        (who, state, riskTier, flag) => {
          const decision = decideHandoff({
            facts: facts(state, {
              riskTier,
              unlinked: flag,
              sidesWithoutTeam: flag ? [] : ['data-science'],
              wasInProduction: flag,
            }),
            actor: actors[who],
            now: '2026-06-15T12:00:00.000Z',
          });
          expect(decision.acts.map(({ act }) => act)).toEqual(HANDOFF_ACTS);
          expect([...decision.items.keys()]).toEqual([
            'perf-metric-thresholds',
          ]);
          const all = [
            ...decision.acts,
            ...decision.transitions,
            ...[...decision.items.values()].flat(),
          ];
          for (const { allowed, refusals } of all) {
            expect(allowed).toBe(refusals.length === 0);
            for (const { text } of refusals) expect(text).toMatch(/\.$/);
          }
          const done = decision.acts
            .filter(({ allowed }) => allowed)
            .map(({ act }) => act);
          const most = MOST[who] ?? HANDOFF_ACTS;
          expect(done.filter(act => !most.includes(act))).toEqual([]);
        },
      ),
    );
  });
});
