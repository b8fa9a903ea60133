/** The names of the conditions that a move can have; `guards.ts` implements them. */
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
