import type { NoValueProps } from './NoValue';
import type { FastValue } from './useFastValues';

/**
 * Why a row has no live value: no answer is no reason to say that there is none.
 *
 * @internal
 */
export function whyNoValue(value: FastValue): NoValueProps['reason'] {
  switch (value.state) {
    case 'known':
      return 'none';
    case 'unknown':
      return 'unregistered';
    default:
      return 'unknown';
  }
}
