import type { HandoffTimelineEntry } from '@baton-ml/backstage-plugin-ml-models-common';
import { foldEntries } from './foldEntries';

const entries = (...types: string[]) =>
  types.map((type, index): HandoffTimelineEntry => {
    const [act, actor = 'ada'] = type.split(' by ');
    return {
      id: String(index),
      at: '2026-05-01T08:00:00Z',
      type: `handoff.${act}`,
      actor: `user:default/${actor}`,
      hash: '',
    };
  });
const toIds = (all: HandoffTimelineEntry[]) =>
  foldEntries(all).map(run => run.map(({ id }) => id).join(''));

describe('foldEntries', () => {
  it('puts a run of one act of one person together', () => {
    expect(
      toIds(
        entries(
          'moved',
          'item.accepted',
          'item.accepted',
          'item.accepted',
          'item.accepted by emil',
          'item.answered',
        ),
      ),
    ).toEqual(['0', '123', '4', '5']);
  });

  it('leaves short runs and acts with words of their own', () => {
    expect(
      toIds(
        entries(
          'item.accepted',
          'item.accepted',
          'item.disputed',
          'item.disputed',
          'item.disputed',
        ),
      ),
    ).toEqual(['0', '1', '2', '3', '4']);
  });
});
