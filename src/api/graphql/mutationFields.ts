import { type DocumentNode, Kind, OperationTypeNode, type SelectionSetNode } from 'graphql'

/**
 * The fields at the root of a document's mutations: of the named operation, or of all operations. Fields in fragments are
 * included once per fragment, because a fragment that is spread twice is executed once.
 */
export const mutationFields = (
  { definitions }: DocumentNode,
  operationName: string | null | undefined,
): string[] => {
  const fragments = new Map(
    definitions
      .filter((one) => one.kind === Kind.FRAGMENT_DEFINITION)
      .map((one) => [one.name.value, one.selectionSet]),
  )
  const fieldsIn = (set: SelectionSetNode | undefined): string[] =>
    (set?.selections ?? []).flatMap((selection) => {
      if (selection.kind === Kind.FIELD) return [selection.name.value]
      if (selection.kind === Kind.INLINE_FRAGMENT) return fieldsIn(selection.selectionSet)
      const fragment = fragments.get(selection.name.value)
      fragments.delete(selection.name.value)
      return fieldsIn(fragment)
    })
  return definitions
    .filter((one) => one.kind === Kind.OPERATION_DEFINITION)
    .filter(({ operation }) => operation === OperationTypeNode.MUTATION)
    .filter(({ name }) => !operationName || name?.value === operationName)
    .flatMap(({ selectionSet }) => fieldsIn(selectionSet))
}
