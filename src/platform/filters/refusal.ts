/** Why a question is refused: `code` is stable; the rest says what of it, and what may be asked instead. */
export type FilterRefusal = {
  code:
    | 'filter-not-allowed'
    | 'operator-not-allowed'
    | 'sort-not-allowed'
    | 'filter-too-large'
    | 'limit-out-of-range'
    | 'field-unknown'
    | 'operator-unanswered'
    | 'filter-value-wrong'
    | 'sort-unanswered'
  message: string
  field?: string
  allowed?: readonly string[]
  limit?: number
  max?: number
  found?: number
}
