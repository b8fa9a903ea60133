type Constraint = { field: string; is: string }

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
    .map(({ field, is }, index) => `where[or][0][and][${index}][${field}][equals]=${encodeURIComponent(is)}`)
    .join('&')
  return `${admin}/collections/${collection}${query ? `?${query}` : ''}`
}
