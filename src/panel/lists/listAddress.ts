/** A filter of one field; with another operator than `equals` it may have several values, separated by commas. */
type Constraint = { field: string; is: string; by?: 'equals' | 'in' | 'exists' }

/**
 * The address of a collection's list with a filter, in the form that Payload's own filters use.
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
