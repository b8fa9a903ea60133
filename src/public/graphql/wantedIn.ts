import { type FieldNode, type GraphQLResolveInfo, Kind, type SelectionSetNode } from 'graphql'

type Fragments = GraphQLResolveInfo['fragments']

/**
 * The fields that are asked of what a field gives, by their names in the schema; those of fragments too, whatever their
 * directives say.
 *
 * @param path leads on from there: `docs` to the documents of a list
 */
export const wantedIn = (
  { fieldNodes, fragments }: Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments'>,
  ...path: readonly string[]
): ReadonlySet<string> => {
  const nodes = path.reduce(
    (above: readonly FieldNode[], name) =>
      above.flatMap((node) => fieldsIn(node.selectionSet, fragments)).filter((node) => nameOf(node) === name),
    fieldNodes,
  )
  return new Set(nodes.flatMap((node) => fieldsIn(node.selectionSet, fragments)).map(nameOf))
}

const nameOf = (node: FieldNode): string => node.name.value

const fieldsIn = (set: SelectionSetNode | undefined, fragments: Fragments): FieldNode[] =>
  (set?.selections ?? []).flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [selection]
    return selection.kind === Kind.INLINE_FRAGMENT
      ? fieldsIn(selection.selectionSet, fragments)
      : fieldsIn(fragments[selection.name.value]?.selectionSet, fragments)
  })
