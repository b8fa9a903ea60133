import { type Change, differ } from '../../text/digest/changes.ts'

/** A field on which the newest revision and somebody's unsaved text do not agree. */
export type Disputed = {
  path: string
  /** As they opened it. */
  base: unknown
  /** As it is now. */
  theirs: unknown
  mine: unknown
  /** Who changed it since. */
  by: 'mine' | 'theirs' | 'both'
}

export type Choice = 'mine' | 'theirs'

/** What was chosen for each field; a field that is not named is not decided yet. */
export type Choices = Readonly<Partial<Record<string, Choice>>>

type Document = Readonly<Record<string, unknown>>

/**
 * The fields to choose for: first those that both changed, then what the others changed, then what only the person
 * changed. Where both came to the same there is nothing to choose.
 *
 * @param ask.changes what differs between the revision that was opened and the newest one
 * @param ask.opened the document as it was opened
 * @param ask.mine the document as it stands in the form
 * @param ask.names fields that a person can change
 */
export const disputedFields = (ask: {
  changes: readonly Change[]
  opened: Document
  mine: Document
  names: readonly string[]
}): Disputed[] => {
  const { changes, opened, mine, names } = ask
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

/** What is chosen to begin with: each field for whoever changed it, nothing where both did. */
export const preselected = (fields: readonly Disputed[]): Choices =>
  Object.fromEntries(fields.flatMap(({ path, by }) => (by === 'both' ? [] : [[path, by] as const])))

/** The fields that still wait for a choice. */
export const undecided = (fields: readonly Disputed[], choices: Choices): Disputed[] =>
  fields.filter(({ path }) => choices[path] === undefined)

/**
 * What is to be saved on top of the newest revision: nothing but what the person keeps of their own, for all the
 * rest is there already.
 */
export const keptOf = (fields: readonly Disputed[], choices: Choices): Record<string, unknown> =>
  Object.fromEntries(
    fields.filter(({ path }) => choices[path] === 'mine').map(({ path, mine }) => [path, mine ?? null]),
  )

/** The document that a second conflict has to be seen from: as it was opened, with what was shown since. */
export const reopened = (opened: Document, changes: readonly Change[]): Document => ({
  ...opened,
  ...Object.fromEntries(changes.map(({ path, current }) => [path, current])),
})
