import type { BoardFilter } from '../../editorial/planning/payload/readBoard.ts'

type Query = Readonly<Record<string, string | string[] | undefined>>

/** Reads the filter of the board from its address. */
export const readFilter = ({ section, mine, overdue }: Query): BoardFilter => ({
  section: [section].flat().find((one) => one !== ''),
  isMine: mine === '1',
  isOverdue: overdue === '1',
})

/** The query of the address that shows the board with this filter. */
export const filterQuery = ({ section, isMine, isOverdue }: BoardFilter): string => {
  const query = new URLSearchParams({
    ...(section && { section }),
    ...(isMine && { mine: '1' }),
    ...(isOverdue && { overdue: '1' }),
  }).toString()
  return query && `?${query}`
}
