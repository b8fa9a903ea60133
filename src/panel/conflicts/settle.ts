import { type Change, differ } from '../../text/digest/changes.ts'

/** A field that differs between the newest revision and somebody's unsaved text. */
export type Disputed = {
  path: string
  /** The value when the document was opened. */
  base: unknown
  /** The value in the newest revision. */
  theirs: unknown
  mine: unknown
  /** Who changed it since. */
  by: 'mine' | 'theirs' | 'both'
}

export type Choice = 'mine' | 'theirs'

/** The choice for each field; missing fields are undecided. */
export type Choices = Readonly<Partial<Record<string, Choice>>>

type Document = Readonly<Record<string, unknown>>

/**
 * The fields to choose for: first those that both sides changed, then those that others changed, then those that only the
 * person changed. Fields with the same value on both sides are left out.
 *
 * @param input.changes what differs between the revision that was opened and the newest one
 * @param input.opened the document as it was opened
 * @param input.mine the document as it stands in the form
 * @param input.names fields that a person can change
 */
export const disputedFields = (input: {
  changes: readonly Change[]
  opened: Document
  mine: Document
  names: readonly string[]
}): Disputed[] => {
  const { changes, opened, mine, names } = input
  const shared = changes
    .filter(({ path, current }) => !(path in mine) || differ(mine[path], current))
    .map(({ path, base, current }): Disputed => {
      const isMine = names.includes(path) && path in mine && differ(base, mine[path])
      return { path, base, theirs: current, mine: isMine ? mine[path] : base, by: isMine ? 'both' : 'theirs' }
    })
  const changed = new Set(changes.map(({ path }) => path))
  const own = names
    .filter((path) => path in mine && !changed.has(path) && differ(opened[path], mine[path]))
    .map((path): Disputed => ({
      path,
      base: opened[path],
      theirs: opened[path],
      mine: mine[path],
      by: 'mine',
    }))
  return [...shared.toSorted((one, other) => order[one.by] - order[other.by]), ...own]
}

const order = { both: 0, theirs: 1, mine: 2 } as const satisfies Record<Disputed['by'], number>

/** The initial choices: each field for the side that changed it; none where both did. */
export const preselected = (fields: readonly Disputed[]): Choices =>
  Object.fromEntries(fields.flatMap(({ path, by }) => (by === 'both' ? [] : [[path, by] as const])))

/** The fields that are still undecided. */
export const undecided = (fields: readonly Disputed[], choices: Choices): Disputed[] =>
  fields.filter(({ path }) => choices[path] === undefined)

/**
 * The fields to save on top of the newest revision: only the person's own values that were chosen.
 */
export const keptOf = (fields: readonly Disputed[], choices: Choices): Record<string, unknown> =>
  Object.fromEntries(
    fields.filter(({ path }) => choices[path] === 'mine').map(({ path, mine }) => [path, mine ?? null]),
  )

/** The base for a second conflict: the opened document with the changes that have been shown already. */
export const reopened = (opened: Document, changes: readonly Change[]): Document => ({
  ...opened,
  ...Object.fromEntries(changes.map(({ path, current }) => [path, current])),
})
