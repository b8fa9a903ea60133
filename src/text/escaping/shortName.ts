/** Characters of a name that a client sent which are sent back to it. */
const mostTold = 60

/** A name as a client sent it, for a message: cut where it is too long for one. */
export const shortName = (name: string): string => name.slice(0, mostTold)
