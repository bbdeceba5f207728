import { chooseGateHandoff } from './chooseGateHandoff';
import type { HandoffState } from './HandoffState';

/** Newest first; a star marks one whose version was in production. */
const choose = (...handoffs: string[]) => {
  const parsed = handoffs.map(text => ({
    text,
    state: text.replace('*', '') as HandoffState,
    wasInProduction: text.endsWith('*'),
  }));
  return chooseGateHandoff(parsed)?.text;
};

describe('chooseGateHandoff', () => {
  it.each<[string[], string | undefined]>([
    [[], undefined],
    [['withdrawn', 'draft'], 'draft'],
    [['withdrawn', 'superseded'], 'withdrawn'],
    // A draft takes nothing away from a version that may be put back.
    [['draft', 'superseded*'], 'superseded*'],
    [['in-review', 'superseded*'], 'superseded*'],
    [['withdrawn', 'superseded*'], 'superseded*'],
    [['superseded', 'superseded*'], 'superseded*'],
    // Whatever came to an approval or to production says more than what came before.
    [['approved', 'superseded*'], 'approved'],
    [['suspended*', 'superseded*'], 'suspended*'],
    [['changes-requested*', 'superseded*'], 'changes-requested*'],
    [['retired*', 'superseded*'], 'retired*'],
    [['withdrawn*', 'superseded*'], 'withdrawn*'],
    [['superseded*', 'in-production*'], 'in-production*'],
  ])('of %j it is %s', (handoffs, expected) => {
    expect(choose(...handoffs)).toBe(expected);
  });
});
