type Row = Readonly<Record<string, unknown>>

/** The newest row of each section, in the order in which the sections first occur. */
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
