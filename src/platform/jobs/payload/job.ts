import type { PayloadRequest } from 'payload'

import type { JobParts } from './jobParts.ts'

/** What one run of a job is given. */
export type JobRun = JobParts & {
  /** False once the process is stopping; a long run checks it between its steps. */
  mayGoOn: () => boolean
  /** Whether this run still holds the lease, checked in the transaction of a write; true for a job without a lease. */
  holdsLease: (req: PayloadRequest) => Promise<boolean>
}

/** Background work that is repeated for as long as the process lives. */
export type Job = {
  /** Its name in the log: “Pruning failed.” */
  name: string
  /** The longest pause between two runs, and the pause after a failed one, in milliseconds. */
  every: number
  /** The pause before the first run, in milliseconds; none by default. */
  first?: number
  /**
   * With a lease, one of all processes on the database does the work, once per interval. Without a lease every process
   * does it, so doing it twice must be harmless.
   */
  lease?: JobLease
  /** The slug of a collection or global: a change of it in this process wakes the job. */
  wokenBy?: string
  /** Does the work once. May return how long there will be nothing to do, in milliseconds. */
  run: (run: JobRun) => Promise<number | undefined> | Promise<void>
  /** Called last, when the jobs are stopped. */
  end?: (parts: JobParts) => Promise<void> | void
  /** Handles a failed run instead of a line in the log. */
  failed?: (error: unknown) => void
}

/** `name` is the lease's key in the database; `every` is its interval in milliseconds. */
export type JobLease = { name: string; every: number }
