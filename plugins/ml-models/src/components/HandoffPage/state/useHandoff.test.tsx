import { TestApiProvider } from '@backstage/frontend-test-utils';
import type { Handoff } from '@baton-ml/backstage-plugin-ml-models-common';
import { act, renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { mlModelsApiRef } from '../../../api';
import { fakeMlModelsApi } from '../../../fixtures/fakeMlModelsApi';
import {
  fakeHandoffApi,
  fakePeople,
  onlyItems,
  sampleHandoffs,
} from '../../../fixtures/handoffs';
import { useHandoff } from './useHandoff';

const { dataScientist, engineer } = fakePeople;
const NOW = () => '2026-05-04T08:00:00Z';

async function open() {
  const handoff = onlyItems(
    sampleHandoffs().find(({ number }) => number === 5)!,
    'perf-baseline',
  );
  const handoffs = [handoff];
  const own = fakeHandoffApi({ handoffs, person: dataScientist, now: NOW });
  const other = fakeHandoffApi({ handoffs, person: engineer, now: NOW });
  const api = fakeMlModelsApi({ more: own });
  const { result } = renderHook(() => useHandoff(handoff.id), {
    wrapper: ({ children }: { children?: ReactNode }) => (
      <TestApiProvider apis={[[mlModelsApiRef, api]]}>
        {children}
      </TestApiProvider>
    ),
  });
  await waitFor(() => expect(result.current.handoff).toBeDefined());
  return { api, handoff, other, result };
}

describe('useHandoff', () => {
  it('never replaces what is shown with something older', async () => {
    const { api, handoff, other, result } = await open();
    const { revision } = handoff;
    const before = await api.getHandoff(handoff.id);
    await act(() =>
      result.current.run(client =>
        client.raiseHandoffConflict(handoff.id, 'Too slow.'),
      ),
    );
    expect(result.current.handoff?.revision).toBe(revision + 1);
    // Read before the change, shown after it.
    await act(() => result.current.run(async () => before));
    expect(result.current.handoff?.revision).toBe(revision + 1);

    // A comment does not change the revision.
    const uncommented = await api.getHandoff(handoff.id);
    await other.commentOnHandoffItem!(handoff.id, 'perf-baseline', 'Which?');
    await act(() => result.current.reload());
    await act(() => result.current.run(async () => uncommented));
    expect(
      result.current.handoff?.sections.flatMap(({ items }) => items)[0]
        .commentCount,
    ).toBe(1);
  });

  it('reads again when the backend answers without the handoff', async () => {
    const { handoff, result } = await open();
    await act(() =>
      result.current.run(async client => {
        await client.commentOnHandoffItem(handoff.id, 'perf-baseline', 'Mine.');
      }),
    );
    expect(result.current.handoff?.timeline.items[0].type).toBe(
      'handoff.commented',
    );
  });

  it('still sees what others did while a change of the person fails', async () => {
    const { handoff, other, result } = await open();
    await act(() =>
      expect(
        result.current.run(async (): Promise<Handoff> => {
          await other.commentOnHandoffItem!(
            handoff.id,
            'perf-baseline',
            'Which baseline?',
          );
          throw new Error('The database is away.');
        }),
      ).rejects.toThrow('The database is away.'),
    );
    await waitFor(() =>
      expect(result.current.newer?.timeline.items[0].type).toBe(
        'handoff.commented',
      ),
    );
  });
});
