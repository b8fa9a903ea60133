/** Narrows a search; `type`, `section` and `person` are lists by commas, of types and of slugs. */
export type SearchQuery = {
  type?: string
  section?: string
  person?: string
  /** First published: a day (2026-03-01), or a time with its zone. */
  from?: string
  to?: string
  sort?: 'relevance' | 'newest'
  page?: number
  /** At most 50. */
  limit?: number
}
