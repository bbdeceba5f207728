import { assertError } from '@backstage/errors';
import type { ResponseError } from '@backstage/errors';
import type {
  Handoff,
  HandoffApi,
} from '@baton-ml/backstage-plugin-ml-models-common';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useHandoffActions } from './useHandoffActions';

/**
 * What a form asks the backend to do. The key stays the same until the backend has answered, so that pressing again
 * after an answer was lost does not do it twice.
 */
export type HandoffAct = (
  api: HandoffApi,
  shown: Handoff,
  options: { idempotencyKey: string },
) => Promise<Handoff | void>;

const freshKey = () => globalThis.crypto.randomUUID();

/** Nobody knows whether it was done: no answer came, or one of a proxy before the backend. */
const isUndecided = (error: Partial<ResponseError>) =>
  error.statusCode === undefined || error.statusCode >= 500;

/** @internal */
export interface HandoffRequest {
  sending: boolean;
  /** What the backend said against it. */
  error?: Error;
  /** Somebody else was faster: what is shown now is theirs. */
  conflict: boolean;
  /** Answers whether it was done. */
  send: (act: HandoffAct) => Promise<boolean>;
  clear: () => void;
}

/**
 * One thing a person does on the page. When somebody else was faster (409), the newest state is shown, so that the
 * person decides on what is there.
 *
 * @internal
 */
export function useRequest(): HandoffRequest {
  const { run, reload } = useHandoffActions();
  const [sending, setSending] = useState(false);
  const [error, setError] = useState<Error>();
  const key = useRef('');
  const mounted = useRef(true);
  useEffect(() => {
    mounted.current = true;
    return () => {
      mounted.current = false;
    };
  }, []);

  const send = useCallback(
    async (act: HandoffAct) => {
      key.current ||= freshKey();
      setSending(true);
      setError(undefined);
      try {
        await run((api, shown) =>
          act(api, shown, { idempotencyKey: key.current }),
        );
        key.current = '';
        return true;
      } catch (caught) {
        assertError(caught);
        if (!isUndecided(caught)) key.current = '';
        if ((caught as Partial<ResponseError>).statusCode === 409) {
          await reload();
        }
        if (mounted.current) setError(caught);
        return false;
      } finally {
        if (mounted.current) setSending(false);
      }
    },
    [run, reload],
  );
  const clear = useCallback(() => setError(undefined), []);
  const conflict = (error as Partial<ResponseError>)?.statusCode === 409;
  return { sending, error, conflict, send, clear };
}
