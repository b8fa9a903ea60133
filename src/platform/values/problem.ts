/** Stable codes for what is wrong with a value, one for each kind of mistake. */
export type ValueCode =
  | 'wrong-shape'
  | 'too-deep'
  | 'too-large'
  | 'too-long'
  | 'bad-text'
  | 'bad-number'
  | 'bad-date'
  | 'bad-boolean'
  | 'bad-id'
  | 'not-an-option'
  | 'bad-address'
  | 'bad-rich-text'
  | 'unknown-field'

/**
 * One value that its field does not accept. `path` is dotted, with row numbers (`links.0.url`); `value` is the value found
 * there.
 */
export type ValueProblem = { path: string; code: ValueCode; message: string; value: unknown }

/** A problem without its path and value. */
export type Verdict = Pick<ValueProblem, 'code' | 'message'>
