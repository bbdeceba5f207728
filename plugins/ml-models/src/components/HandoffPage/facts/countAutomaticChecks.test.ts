import type {
  Handoff,
  HandoffEvidence,
  HandoffItem,
} from '@baton-ml/backstage-plugin-ml-models-common';
import { countAutomaticChecks } from './countAutomaticChecks';

const item = (
  automation: HandoffItem['automation'],
  evidence: [collector: string, check: HandoffEvidence['check']][] = [],
  gate: HandoffItem['gate'] = 'blocking',
) =>
  ({
    automation,
    gate,
    evidence: evidence.map(([collector, check]) => ({ collector, check })),
  } as HandoffItem);

describe('countAutomaticChecks', () => {
  it('counts items whose collectors came to a result', () => {
    const sections: Handoff['sections'] = [
      {
        id: 'perf',
        title: 'Performance',
        items: [
          item('full', [['registry-metrics', 'pass']]),
          item('partial', [['load-test', 'fail']]),
          item('full', [['ci-checks', 'unknown']]),
          // What a person brought is no automatic check.
          item('full', [['person', 'pass']]),
          item('none', [['person', 'pass']]),
          item('full', [['registry-metrics', 'pass']], 'not-asked'),
        ],
      },
    ];
    expect(countAutomaticChecks({ sections })).toEqual({
      found: 2,
      possible: 4,
    });
  });
});
