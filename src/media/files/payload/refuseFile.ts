import { type Refused, refused } from '../../../rules/refusals/refused.ts'

/** What is said of an upload without its file. */
export const noFile = (): Refused => refused('no-file', { path: 'file' })

/** A picture that no program can read. */
export const damaged = (): Refused => refused('bad-file/damaged', { path: 'file' })
