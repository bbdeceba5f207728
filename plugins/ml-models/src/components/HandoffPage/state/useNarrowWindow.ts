import useMediaQuery from '@material-ui/core/useMediaQuery';
import { useTheme } from '@material-ui/core/styles';
import { useRef } from 'react';

/**
 * Whether the page has one column. An open dialog belongs to a part of the page that would be put elsewhere and begin
 * anew, with nothing of what was typed; so the answer stays while there is one.
 *
 * @internal
 */
export function useNarrowWindow(): boolean {
  const isNarrow = useMediaQuery(useTheme().breakpoints.down('md'), {
    noSsr: true,
  });
  const answer = useRef(isNarrow);
  if (!document.querySelector('[role="dialog"]')) answer.current = isNarrow;
  return answer.current;
}
