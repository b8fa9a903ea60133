type Row = Readonly<Record<string, unknown>>

/** Of rows that came in together, the newest of each section, in the order in which the sections are met. */
export const newestBySection = <Each extends Row>(rows: readonly Each[]): Each[] => {
  const newest = new Map<unknown, Each>()
  for (const row of rows) {
    const before = newest.get(row['section'])
    if (!before || timeOf(row) > timeOf(before)) newest.set(row['section'], row)
  }
  return [...newest.values()]
}

const timeOf = ({ publishedAt }: Row): number =>
  publishedAt instanceof Date || typeof publishedAt === 'string' ? new Date(publishedAt).getTime() : 0
