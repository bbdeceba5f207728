/**
 * Asks for the next page while the present one is being dealt with, so that the registry and the database work at
 * the same time. The first page is asked for at once; at most one is read ahead.
 *
 * @internal
 */
export function readAhead<T>(pages: AsyncIterable<T>): AsyncIterable<T> {
  const iterator = pages[Symbol.asyncIterator]();
  return readFrom(iterator, request(iterator));
}

function request<T>(iterator: AsyncIterator<T>): Promise<IteratorResult<T>> {
  const next = iterator.next();
  // Thrown where the page is awaited; without this an early failure would end the process.
  next.catch(() => {});
  return next;
}

async function* readFrom<T>(
  iterator: AsyncIterator<T>,
  first: Promise<IteratorResult<T>>,
): AsyncIterable<T> {
  let next = first;
  try {
    for (;;) {
      const page = await next;
      if (page.done) return;
      next = request(iterator);
      yield page.value;
    }
  } finally {
    await iterator.return?.().catch(() => {});
  }
}
