import type { DatabaseAdapter, PaginatedDocs, Where } from 'payload'

type FindArgs = { limit?: number; page?: number; pagination?: boolean; where?: Where }
type Find = (this: unknown, args: FindArgs) => Promise<PaginatedDocs>
type Count = (this: unknown, args: FindArgs) => Promise<{ totalDocs: number }>

const counts = { find: 'count', findVersions: 'countVersions', queryDrafts: 'countVersions' } as const

/** The newest revision of each document, as Payload marks it. */
const newest = (where: Where = {}): Where => ({ and: [where, { latest: { equals: true } }] })

/**
 * Makes a page past the last one report the total, as every other page does. Payload reports 0 there when the list is
 * sorted by a field of another table.
 */
export const countPastLastPage = (db: DatabaseAdapter): void => {
  for (const [name, counter] of Object.entries(counts)) {
    const find = db[name as keyof typeof counts] as unknown as Find
    const count = db[counter] as unknown as Count
    const counted: Find = async function (args) {
      const found = await find.call(this, args)
      const { limit = 0, page = 1, pagination } = args
      if (found.docs.length > 0 || found.totalDocs > 0 || page === 1 || limit === 0 || pagination === false)
        return found
      const where = name === 'queryDrafts' ? newest(args.where) : args.where
      const { totalDocs } = await count.call(this, { ...args, ...(where && { where }) })
      return { ...found, ...pageOf(totalDocs, { limit, page }) }
    }
    Object.assign(db, { [name]: counted })
  }
}

const pageOf = (totalDocs: number, { limit, page }: { limit: number; page: number }) => ({
  hasNextPage: false,
  hasPrevPage: true,
  nextPage: null,
  page,
  pagingCounter: (page - 1) * limit + 1,
  prevPage: page - 1,
  totalDocs,
  totalPages: Math.ceil(totalDocs / limit),
})
