/** An argument of a GraphQL query, as far as it stands for a parameter of a route. */
type Argument = number | string | readonly string[] | null | undefined

/** Arguments of a GraphQL query as an address has them: texts, lists with commas, and no nulls. */
export const parametersOf = (args: Readonly<Record<string, Argument>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(args).flatMap(([name, value]) =>
      value === null || value === undefined
        ? []
        : [[name, typeof value === 'object' ? value.join(',') : String(value)]],
    ),
  )

export type Arguments = Parameters<typeof parametersOf>[0]
