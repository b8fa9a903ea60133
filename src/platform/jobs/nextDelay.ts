/**
 * How long a job waits after a run.
 *
 * @param every the longest pause of the job, in milliseconds
 * @param idle how long there is nothing to do, in milliseconds, where the run could tell
 */
export const nextDelay = (every: number, idle: number | undefined): number =>
  idle === undefined ? every : Math.max(1, Math.min(every, idle))
