import { standardChecklist } from '@baton-ml/backstage-plugin-ml-models-common';
import type { StoredEvidence } from '../database/handoffs/handoffRows';
import { findContradictions, findDeadlines } from './findDeadlines';

const at = '2026-03-01T10:00:00.000Z';
const end = '2026-03-02T10:00:00.000Z';

function deadlines(...evidence: Array<Partial<StoredEvidence>>) {
  return findDeadlines(
    {
      handoff: { riskTier: 'medium' },
      checklist: standardChecklist,
      content: {
        items: [{ itemId: 'io-signature', state: 'accepted' }],
        evidence: evidence.map(each => ({
          itemId: 'io-signature',
          collector: 'registry-fields',
          ...each,
        })),
        waivers: [],
      },
    } as any,
    { approvalValidityDays: 90 },
  ).map(deadline => deadline.at);
}

describe('findDeadlines', () => {
  it('ends evidence with the newest pass, and during an outage with the last good look', () => {
    expect(deadlines({ checkState: 'pass', expiresAt: end })).toEqual([end]);
    expect(deadlines({ checkState: 'pass' })).toEqual([]);
    const lastGood = { message: 'Fine', collectedAt: at, expiresAt: end };
    expect(
      deadlines({
        checkState: 'unknown',
        lastGood: { ...lastGood, check: 'pass' },
      }),
    ).toEqual([end]);
    expect(
      deadlines({
        checkState: 'unknown',
        lastGood: { ...lastGood, check: 'fail' },
      }),
    ).toEqual([]);
    expect(deadlines({ checkState: 'fail', expiresAt: end })).toEqual([]);
    // What is frozen stays as it was; a later look counts.
    expect(
      deadlines({ checkState: 'pass', expiresAt: end, frozenRound: 1 }),
    ).toEqual([]);
  });
});

describe('findContradictions', () => {
  const title = 'The signature';
  const find = (
    state: string,
    itemState: string,
    ...evidence: Array<Partial<StoredEvidence>>
  ) =>
    // A record of nothing but what the function looks at.
    findContradictions({
      handoff: { riskTier: 'medium', round: 2, state },
      checklist: {
        sections: [
          {
            items: [
              { id: 'io-signature', title, gates: { medium: 'blocking' } },
            ],
          },
        ],
      },
      content: {
        items: [{ itemId: 'io-signature', state: itemState }],
        evidence: evidence.map(each => ({ itemId: 'io-signature', ...each })),
        waivers: [],
      },
    } as unknown as Parameters<typeof findContradictions>[0]);
  const fails = { checkState: 'fail' } as const;
  const frozen = (checkState: 'pass' | 'fail' | 'unknown') => ({
    checkState,
    frozenRound: 2,
  });

  it('finds a later look that fails where the frozen one did not, or where there was none', () => {
    expect(find('in-review', 'accepted', frozen('pass'), fails)).toEqual([
      title,
    ]);
    expect(find('approved', 'accepted', frozen('unknown'), fails)).toEqual([
      title,
    ]);
    expect(find('approved', 'accepted', fails)).toEqual([title]);
    expect(find('approved', 'accepted', frozen('fail'), fails)).toEqual([]);
    expect(find('approved', 'accepted', frozen('pass'))).toEqual([]);
    // Before the submission the newest look is the one that counts.
    expect(find('preparing', 'answered', fails)).toEqual([]);
    // A waiver or "not applicable" covers it.
    expect(find('approved', 'waived', fails)).toEqual([]);
    expect(find('approved', 'not-applicable', frozen('pass'), fails)).toEqual(
      [],
    );
  });
});
