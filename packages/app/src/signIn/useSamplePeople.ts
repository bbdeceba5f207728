import { useEffect, useState } from 'react';
import { discoveryApiRef, useApi } from '@backstage/core-plugin-api';
import { ResponseError } from '@backstage/errors';
import type { SamplePeople } from './SamplePerson';

/** Between two questions while the answer is not complete. */
const RETRY_MILLISECONDS = 1500;

/** What is known about the people; `failed` while the last question had no answer. */
export interface SamplePeopleState {
  answer: SamplePeople | undefined;
  failed: boolean;
}

/**
 * Reads the people of the sample organisation and asks again until everybody is there: after the very first start
 * the catalog needs some seconds to read them.
 */
export function useSamplePeople(): SamplePeopleState {
  const discovery = useApi(discoveryApiRef);
  const [state, setState] = useState<SamplePeopleState>({
    answer: undefined,
    failed: false,
  });

  useEffect(() => {
    const abort = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = async () => {
      let complete = false;
      try {
        const baseUrl = await discovery.getBaseUrl('demo');
        // Not the portal's fetch, which waits for an identity that is only being chosen here.
        const response = await fetch(`${baseUrl}/people`, {
          signal: abort.signal,
        });
        if (!response.ok) {
          throw await ResponseError.fromResponse(response);
        }
        const answer: SamplePeople = await response.json();
        complete = answer.people.length >= answer.expected;
        setState({ answer, failed: false });
      } catch {
        if (!abort.signal.aborted) {
          setState(previous => ({ ...previous, failed: true }));
        }
      }
      if (!complete && !abort.signal.aborted) {
        timer = setTimeout(ask, RETRY_MILLISECONDS);
      }
    };
    ask();
    return () => {
      abort.abort();
      clearTimeout(timer);
    };
  }, [discovery]);

  return state;
}
