const { jest } = import.meta

/** Lets `Date` stand still at a time, for whatever runs in this process; timers go on as ever. */
export const pretendTime = (now: number): { set: (now: number) => void; end: () => void } => {
  jest.useFakeTimers({
    now,
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
  })
  return { set: (time) => jest.setSystemTime(time), end: () => jest.useRealTimers() }
}
