/**
 * Asks for the next page while the present one is being dealt with, so that the registry and the database work at
 * the same time. At most one page is read ahead.
 *
 * @internal
 */
export async function* readAhead<T>(pages: AsyncIterable<T>): AsyncIterable<T> {
  const iterator = pages[Symbol.asyncIterator]();
  const request = () => {
    const next = iterator.next();
    // Thrown where the page is awaited; without this an early failure would end the process.
    next.catch(() => {});
    return next;
  };
  let next = request();
  try {
    for (;;) {
      const page = await next;
      if (page.done) return;
      next = request();
      yield page.value;
    }
  } finally {
    await iterator.return?.().catch(() => {});
  }
}
