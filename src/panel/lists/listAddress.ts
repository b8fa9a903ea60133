/** One value of a field; or, by another operator than `equals`, several by commas. */
type Constraint = { field: string; is: string; by?: 'equals' | 'in' | 'exists' }

/**
 * The address of a collection's list, narrowed down in the form that Payload's own filters read and show.
 *
 * @param admin the panel's base path
 */
export const listAddress = (
  admin: string,
  collection: string,
  constraints: readonly Constraint[] = [],
): string => {
  const query = constraints
    .map(
      ({ by = 'equals', field, is }, index) =>
        `where[or][0][and][${index}][${field}][${by}]=${encodeURIComponent(is)}`,
    )
    .join('&')
  return `${admin}/collections/${collection}${query ? `?${query}` : ''}`
}
