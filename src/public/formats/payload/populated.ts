/** A relation that was read along. What is not live comes as an id, and is left out. */
export const populated = <Doc extends { id: string }>(
  relation: Doc | string | null | undefined,
): Doc | undefined => (typeof relation === 'object' && relation !== null ? relation : undefined)
