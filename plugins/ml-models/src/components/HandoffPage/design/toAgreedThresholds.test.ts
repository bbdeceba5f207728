import { compareThresholds } from '@baton-ml/backstage-plugin-ml-models-common';
import type { HandoffThreshold } from '@baton-ml/backstage-plugin-ml-models-common';
import { toAgreedThresholds } from './toAgreedThresholds';

const atLeast = (metric: string, value: number): HandoffThreshold => ({
  metric,
  operator: '>=',
  value,
});

describe('toAgreedThresholds', () => {
  it('finds what both sides agreed on behind what applies now', () => {
    const agreed = [
      atLeast('auc', 0.8),
      atLeast('recall', 0.6),
      atLeast('precision', 0.5),
    ];
    const thresholds = [
      atLeast('auc', 0.85),
      atLeast('recall', 0.6),
      atLeast('f1', 0.7),
    ];
    expect(
      toAgreedThresholds({
        thresholds,
        thresholdChanges: compareThresholds(agreed, thresholds),
      }),
    ).toEqual(agreed);
  });
});
