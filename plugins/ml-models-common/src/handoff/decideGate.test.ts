import { decideGate, type GateHandoff } from './decideGate';
import type { HandoffState } from './HandoffState';

const handoff = (
  state: HandoffState,
  more: Partial<GateHandoff> = {},
): GateHandoff => ({
  state,
  digest: 'sha256:aa',
  wasInProduction: false,
  isApproved: true,
  outOfDate: [],
  ...more,
});

describe('decideGate', () => {
  it.each<
    [string, GateHandoff | undefined, string | undefined, 'allow' | 'deny']
  >([
    ['no handoff', undefined, 'sha256:aa', 'deny'],
    ['approved and fresh', handoff('approved'), 'sha256:aa', 'allow'],
    [
      'approved, out of date',
      handoff('approved', { outOfDate: ['The approval has ended.'] }),
      'sha256:aa',
      'deny',
    ],
    ['approved, other digest', handoff('approved'), 'sha256:bb', 'deny'],
    ['approved, no digest to compare', handoff('approved'), undefined, 'deny'],
    ['in production', handoff('in-production'), 'sha256:aa', 'allow'],
    [
      'in production with old evidence',
      handoff('in-production', { outOfDate: ['old'] }),
      'sha256:aa',
      'allow',
    ],
    [
      'superseded before production',
      handoff('superseded'),
      'sha256:aa',
      'deny',
    ],
    [
      'superseded after production',
      handoff('superseded', { wasInProduction: true }),
      'sha256:aa',
      'allow',
    ],
    [
      'superseded after production, other digest',
      handoff('superseded', { wasInProduction: true }),
      'sha256:bb',
      'deny',
    ],
    [
      'superseded in the middle of another review, after production',
      handoff('superseded', { wasInProduction: true, isApproved: false }),
      'sha256:aa',
      'deny',
    ],
    [
      'suspended',
      handoff('suspended', { wasInProduction: true }),
      'sha256:aa',
      'deny',
    ],
    ...(
      [
        'draft',
        'design-review',
        'preparing',
        'in-review',
        'changes-requested',
        'retired',
        'withdrawn',
      ] as const
    ).map(
      state =>
        [state, handoff(state), 'sha256:aa', 'deny'] as [
          string,
          GateHandoff,
          string,
          'deny',
        ],
    ),
  ])('%s', (_, subject, digest, decision) => {
    const result = decideGate({
      handoff: subject,
      digest,
      digestRequired: true,
    });
    expect(result.decision).toBe(decision);
    expect(result.reasons.length).toBeGreaterThan(0);
  });

  it('lets a low tier go without digests, but never with different ones nor for a rollback', () => {
    const bare = handoff('approved', { digest: undefined });
    expect(decideGate({ handoff: bare, digestRequired: false }).decision).toBe(
      'allow',
    );
    expect(
      decideGate({
        handoff: handoff('approved'),
        digest: 'sha256:bb',
        digestRequired: false,
      }).decision,
    ).toBe('deny');
    const ofRun = handoff('approved', { digest: undefined, runId: 'run-1' });
    const ask = (runId?: string) =>
      decideGate({ handoff: ofRun, runId, digestRequired: false }).decision;
    expect([ask('run-1'), ask('run-2'), ask()]).toEqual([
      'allow',
      'deny',
      'allow',
    ]);
    const old = handoff('superseded', { wasInProduction: true });
    expect(decideGate({ handoff: old, digestRequired: false }).decision).toBe(
      'deny',
    );
    expect(
      decideGate({ handoff: old, digest: 'sha256:aa', digestRequired: false })
        .rollback,
    ).toBe(true);
  });
});
