/** Sort orders of the desk's lists of files, which have no revisions. The id ends each, so that no two files have the same place. */
export const fileOrders: readonly (readonly string[])[] = [
  ['createdAt', 'id'],
  ['updatedAt', 'createdAt', 'id'],
  ['filename', 'createdAt', 'id'],
]
