import { type FieldNode, type GraphQLResolveInfo, Kind, type SelectionSetNode } from 'graphql'

type Fragments = GraphQLResolveInfo['fragments']

type ResolveInfo = Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments'>

/** Cached by the nodes of a field, which are the same for all documents of a list, and by the path below it. */
const known = new WeakMap<readonly FieldNode[], Map<string, ReadonlySet<string>>>()

/**
 * The names of the fields that a query selects below a field. Fragments are included; `@skip` and `@include` are ignored,
 * so a field may be listed that is not answered.
 *
 * @param path names of fields to descend into: `docs` for the documents of a list
 * @returns the same set for every document of a list
 */
export const requestedFields = (info: ResolveInfo, ...path: readonly string[]): ReadonlySet<string> => {
  const byPath = known.get(info.fieldNodes) ?? new Map<string, ReadonlySet<string>>()
  known.set(info.fieldNodes, byPath)
  const name = path.join('.')
  const found = byPath.get(name) ?? collectFields(info, path)
  byPath.set(name, found)
  return found
}

const collectFields = (
  { fieldNodes, fragments }: ResolveInfo,
  path: readonly string[],
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
