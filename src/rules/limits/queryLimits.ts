/** The largest that a GraphQL query may be, in each respect. */
export type QueryLimits = Readonly<Record<'depth' | 'aliases' | 'rootFields' | 'fields' | 'cost', number>>
