/**
 * Sets the clock that rules and records are told, while timers and the database go on as they are.
 */
export function setClock(time: string): void {
  jest.useFakeTimers({
    now: new Date(time),
    doNotFake: [
      'clearImmediate',
      'clearInterval',
      'clearTimeout',
      'hrtime',
      'nextTick',
      'performance',
      'queueMicrotask',
      'setImmediate',
      'setInterval',
      'setTimeout',
    ],
  });
}

/** Moves the clock; timers do not notice. */
export function moveClock(time: string): void {
  jest.setSystemTime(new Date(time));
}
