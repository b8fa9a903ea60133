/** The conditions that a move can name; `guards.ts` says what each of them asks. */
export type Guard =
  | 'required-fields'
  | 'checklist'
  | 'comment'
  | 'time-ahead'
  | 'embargo-over'
  | 'embargo-over-by-then'
  | 'four-eyes'
  | 'approvals'
  | 'lanes'
  | 'rights'
