/**
 * How long to wait, so that the time of an answer tells nothing of the work behind it: until the next tick.
 *
 * @param elapsed since the request arrived, in milliseconds
 * @param tick in milliseconds
 */
export const delayUntilTick = (elapsed: number, tick: number): number =>
  Math.ceil(elapsed / tick) * tick - elapsed
