import {
  HANDOFF_EVENT_TYPES,
  handoffTransitions,
} from '@baton-ml/backstage-plugin-ml-models-common';
import type { HandoffTimelineEntry } from '@baton-ml/backstage-plugin-ml-models-common';
import { translateInTests } from '../../../__testUtils__/translateInTests';
import { describeAct } from './describeAct';
import { describeChanges } from './describeChanges';

const t = translateInTests();

const entry = (
  type: string,
  details?: { before?: object; after?: object },
): HandoffTimelineEntry => ({
  id: '1',
  at: '2026-05-01T08:00:00Z',
  type: `handoff.${type}`,
  actor: 'user:default/ada',
  hash: '',
  details,
});

describe('describeAct', () => {
  it.each(HANDOFF_EVENT_TYPES)('has words for %s', type => {
    const words = describeAct(entry(type), t);
    expect(words).not.toBe(type.replace(/[.-]/g, ' '));
    expect(words).not.toMatch(/\{\{|handoffTimeline\./);
    expect(words.trim()).not.toBe('');
  });

  it.each(handoffTransitions.map(({ id }) => id))(
    'has words for the transition %s',
    transition => {
      const words = describeAct(entry('moved', { after: { transition } }), t);
      expect(words).not.toBe(describeAct(entry('moved'), t));
      expect(words).not.toMatch(/\{\{|handoffTimeline\./);
    },
  );

  it.each([
    ['accept-design', 'agreed to the design, for data science'],
    ['resume', 'agreed to resume the version, for data science'],
    ['retire', 'agreed to retire the version, for data science'],
  ])('says what a consent to %s was given for', (transition, words) => {
    expect(
      describeAct(
        entry('consented', {
          after: { transition, capacity: 'data-science' },
        }),
        t,
      ),
    ).toBe(words);
  });
});

describe('describeChanges', () => {
  it.each([
    [
      'tier-changed',
      { riskTier: 'low' },
      { riskTier: 'high' },
      ['Risk tier: Low → High'],
    ],
    [
      'teams-reassigned',
      {
        dataScience: 'group:default/ds-old',
        engineering: 'group:default/serving',
      },
      {
        dataScience: 'group:default/ds-new',
        engineering: 'group:default/serving',
      },
      ['Data science team: ds-old → ds-new'],
    ],
    ['version-pinned', undefined, { version: '8' }, ['Version: none → 8']],
    [
      'checklist-upgraded',
      { checklist: 'standard@1.0.0' },
      { checklist: 'standard@1.1.0' },
      ['Checklist: standard 1.0.0 → standard 1.1.0'],
    ],
    [
      'thresholds-set',
      {
        thresholds: [
          { metric: 'auc', operator: '>=', value: 0.85 },
          { metric: 'recall', operator: '>=', value: 0.7 },
        ],
      },
      {
        thresholds: [
          { metric: 'auc', operator: '>=', value: 0.8 },
          { metric: 'f1', operator: '>=', value: 0.6 },
        ],
      },
      [
        'Thresholds: auc ≥ 0.85 → auc ≥ 0.8',
        'Thresholds: none → f1 ≥ 0.6',
        'Thresholds: recall ≥ 0.7 → none',
      ],
    ],
    ['commented', undefined, undefined, []],
  ])('%s', (type, before, after, lines) => {
    expect(describeChanges(entry(type, { before, after }), t)).toEqual(lines);
  });
});
