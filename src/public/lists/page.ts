/** The pagination of a list, with the same fields as Payload's. */
export type Page = {
  hasNextPage: boolean
  hasPrevPage: boolean
  limit: number
  nextPage: number | null
  page: number
  pagingCounter: number
  prevPage: number | null
  totalDocs: number
  totalPages: number
}

/** The pagination of a list whose total is known. */
export const pageOf = ({ limit, page, total }: { limit: number; page: number; total: number }): Page => {
  const totalPages = Math.max(1, Math.ceil(total / limit))
  const [hasPrevPage, hasNextPage] = [page > 1, page < totalPages]
  return {
    hasNextPage,
    hasPrevPage,
    limit,
    nextPage: hasNextPage ? page + 1 : null,
    page,
    pagingCounter: (page - 1) * limit + 1,
    prevPage: hasPrevPage ? page - 1 : null,
    totalDocs: total,
    totalPages,
  }
}

/**
 * The pagination of a list that was not counted (`pagination=false`): what was found is taken for the only page, as
 * Payload does.
 */
export const onlyPage = ({ found, limit, page }: { found: number; limit: number; page: number }): Page => ({
  ...pageOf({ limit: Math.max(1, limit), page, total: found }),
  hasNextPage: false,
  limit,
  nextPage: null,
  totalPages: 1,
})
