/** The limits on the size of a GraphQL query. */
export type QueryLimits = Readonly<Record<'depth' | 'aliases' | 'rootFields' | 'fields' | 'cost', number>>
