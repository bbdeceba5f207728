import { useApi } from '@backstage/core-plugin-api';
import { assertError } from '@backstage/errors';
import { useSignal } from '@backstage/plugin-signals-react';
import { HANDOFF_CHANGED_TOPIC } from '@baton-ml/backstage-plugin-ml-models-common';
import type {
  Handoff,
  HandoffApi,
} from '@baton-ml/backstage-plugin-ml-models-common';
import { useCallback, useEffect, useRef, useState } from 'react';
import { mlModelsApiRef } from '../../../api';
import { fingerprint } from './fingerprint';
import { isOlder } from './isOlder';
import { shareStructure } from './shareStructure';

/**
 * A request that changes the handoff; it is given what the person looks at. Where the backend does not answer with the
 * handoff it answers nothing, and the handoff is read again.
 */
export type HandoffChange = (
  api: HandoffApi,
  shown: Handoff,
) => Promise<Handoff | void>;

/** @internal */
export interface HandoffView {
  /** What the person looks at; it never changes under their hands except by what they do themselves. */
  handoff?: Handoff;
  /** Why it could not be read. */
  error?: Error;
  /** What others did meanwhile, until the person wants to see it. */
  newer?: Handoff;
  showNewer: () => void;
  /** Reads it and shows it. */
  reload: () => Promise<void>;
  /**
   * Changes it and shows what came of it; throws what the backend says against it. A change that was made is made, also
   * when it cannot be read back.
   */
  run: (change: HandoffChange) => Promise<void>;
}

/**
 * The handoff of the page, kept up to date: whatever the person does is shown at once, and what others do meanwhile
 * waits beside it.
 *
 * @internal
 */
export function useHandoff(id: string): HandoffView {
  const api = useApi(mlModelsApiRef);
  const [handoff, setHandoff] = useState<Handoff>();
  const [newer, setNewer] = useState<Handoff>();
  const [error, setError] = useState<Error>();
  const shown = useRef<Handoff>();
  /** Answers that were overtaken by a later one are thrown away. */
  const turn = useRef(0);

  const show = useCallback((next: Handoff) => {
    turn.current += 1;
    setError(undefined);
    if (shown.current && isOlder(next, shown.current)) return;
    shown.current = shown.current ? shareStructure(shown.current, next) : next;
    setHandoff(shown.current);
    setNewer(undefined);
  }, []);

  const reload = useCallback(async () => {
    const own = (turn.current += 1);
    try {
      const next = await api.getHandoff(id);
      if (own === turn.current) show(next);
    } catch (caught) {
      assertError(caught);
      if (own === turn.current) setError(caught);
    }
  }, [api, id, show]);

  /** Looks without showing. What cannot be read now is read the next time; the page stays as it is. */
  const look = useCallback(async () => {
    if (!shown.current) return;
    const own = turn.current;
    const next = await api.getHandoff(id).catch(() => undefined);
    if (!next || own !== turn.current || !shown.current) return;
    setNewer(
      fingerprint(next) === fingerprint(shown.current) ? undefined : next,
    );
  }, [api, id]);

  const run = useCallback(
    async (change: HandoffChange) => {
      if (!shown.current) throw new Error('The handoff is not loaded yet.');
      turn.current += 1;
      let next: Handoff | void;
      try {
        next = await change(api, shown.current);
      } catch (caught) {
        // What was being looked at meanwhile has been thrown away.
        look();
        throw caught;
      }
      if (next) show(next);
      else await reload();
    },
    [api, look, reload, show],
  );

  useEffect(() => {
    reload();
  }, [reload]);

  // Everybody hears of every handoff; only this one is read again.
  const { lastSignal } = useSignal<{ id: string; revision: number }>(
    HANDOFF_CHANGED_TOPIC,
  );
  useEffect(() => {
    if (lastSignal && lastSignal.id === shown.current?.summary.id) look();
  }, [lastSignal, look]);

  useEffect(() => {
    const onVisible = () => {
      if (document.visibilityState === 'visible') look();
    };
    window.addEventListener('focus', look);
    document.addEventListener('visibilitychange', onVisible);
    return () => {
      window.removeEventListener('focus', look);
      document.removeEventListener('visibilitychange', onVisible);
    };
  }, [look]);

  const showNewer = useCallback(() => {
    if (newer) show(newer);
  }, [newer, show]);

  return { handoff, error, newer, showNewer, reload, run };
}
