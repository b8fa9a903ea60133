/**
 * How long to wait until the next beat.
 *
 * @param elapsed since the question came, in milliseconds
 * @param beat in milliseconds
 */
export const untilBeat = (elapsed: number, beat: number): number => Math.ceil(elapsed / beat) * beat - elapsed
