/**
 * How long a job sleeps after a run, in milliseconds.
 *
 * @param every the job's longest pause, in milliseconds
 * @param idle how long there will be nothing to do, in milliseconds, if the run could tell
 */
export const nextDelay = (every: number, idle: number | undefined): number =>
  idle === undefined ? every : Math.max(1, Math.min(every, idle))
