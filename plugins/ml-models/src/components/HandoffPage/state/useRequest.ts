import { assertError } from '@backstage/errors';
import type { ResponseError } from '@backstage/errors';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useHandoffActions } from './useHandoffActions';
import type { HandoffChange } from './useHandoff';

/** @internal */
export interface HandoffRequest {
  sending: boolean;
  /** What the backend said against it. */
  error?: Error;
  /** Somebody else was faster: what is shown now is theirs. */
  conflict: boolean;
  /** Answers whether it was done. */
  send: (change: HandoffChange) => Promise<boolean>;
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
  const mounted = useRef(true);
  useEffect(() => {
    mounted.current = true;
    return () => {
      mounted.current = false;
    };
  }, []);

  const send = useCallback(
    async (change: HandoffChange) => {
      setSending(true);
      setError(undefined);
      try {
        await run(change);
        return true;
      } catch (caught) {
        assertError(caught);
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
