import type { PayloadRequest } from 'payload'

import type { JobParts } from './jobParts.ts'

/** What one run of a job works with. */
export type JobRun = JobParts & {
  /** Whether the process goes on: a long run asks between its parts. */
  mayGoOn: () => boolean
  /** Whether the lease is still this run's, asked in the transaction of a write; true for a job without one. */
  holdsLease: (req: PayloadRequest) => Promise<boolean>
}

/** Work that is done again and again, as long as the process lives. */
export type Job = {
  /** What the log calls it: “Pruning failed.” */
  name: string
  /** The longest pause between two runs, and the one after a run that failed, in milliseconds. */
  every: number
  /** The pause before the first run; without it there is none. */
  first?: number
  /**
   * Of all processes on one database one does the work, once in so many milliseconds. Without a lease each process does
   * it, and what it does twice must do no harm.
   */
  lease?: JobLease
  /** A collection or a global: what this process changes of it wakes the job. */
  wokenBy?: string
  /** May say how long there is nothing to do, in milliseconds. */
  run: (run: JobRun) => Promise<number | undefined> | Promise<void>
  /** What is done last, when the jobs are stopped. */
  end?: (parts: JobParts) => Promise<void> | void
  /** What is done about a run that failed, in place of a line in the log. */
  failed?: (error: unknown) => void
}

/** `name` is kept in the database. */
export type JobLease = { name: string; every: number }
