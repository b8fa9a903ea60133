/**
 * How long to wait until the next tick, in milliseconds, so that the time of an answer reveals nothing about the work
 * behind it.
 *
 * @param elapsed milliseconds since the request arrived
 * @param tick the length of a tick in milliseconds
 */
export const delayUntilTick = (elapsed: number, tick: number): number =>
  Math.ceil(elapsed / tick) * tick - elapsed
