/** What a list says of its pages, as Payload's lists do. */
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

/** The pages of a list that is counted. */
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

/** What a list says that is not counted: it is all there is. */
export const onlyPage = ({ found, limit, page }: { found: number; limit: number; page: number }): Page => ({
  ...pageOf({ limit: Math.max(1, limit), page, total: found }),
  hasNextPage: false,
  limit,
  nextPage: null,
  totalPages: 1,
})
