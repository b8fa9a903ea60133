import { type Refused, refused } from '../../../rules/refusals/refused.ts'

/** The refusal of an upload without a file. */
export const noFile = (): Refused => refused('no-file', { path: 'file' })

/** The refusal of a picture that cannot be decoded. */
export const damaged = (): Refused => refused('bad-file/damaged', { path: 'file' })
