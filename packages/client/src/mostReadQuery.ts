/** Whose readers count, over how many hours, and how many stories. */
export type MostReadQuery = {
  section?: string
  hours?: 1 | 3 | 6 | 12 | 24 | 48 | 72 | 168
  limit?: number
}
