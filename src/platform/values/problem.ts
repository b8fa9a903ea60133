/** What is wrong with a value: stable codes, one for each kind of mistake. */
export type ValueCode =
  | 'wrong-shape'
  | 'too-deep'
  | 'too-large'
  | 'bad-text'
  | 'bad-number'
  | 'bad-date'
  | 'bad-boolean'
  | 'bad-id'
  | 'not-an-option'
  | 'bad-address'
  | 'bad-rich-text'

/**
 * One value that its field does not take.
 *
 * `path` is dotted, with the places of rows (`links.0.url`); `value` is what was found there.
 */
export type ValueProblem = { path: string; code: ValueCode; message: string; value: unknown }

/** A problem before it is known where it stands. */
export type Verdict = Pick<ValueProblem, 'code' | 'message'>
