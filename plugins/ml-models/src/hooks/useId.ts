import { useState } from 'react';

let count = 0;

/**
 * An id for an element of the page that others refer to. React has one of its own only from version 18 on.
 *
 * @internal
 */
export function useId(): string {
  const [id] = useState(() => {
    count += 1;
    return `ml-models-${count}`;
  });
  return id;
}
