import type { MatrixActor, State } from './matrixExpected.ts'

/**
 * What may be done with an article besides moving it, written out by hand. `ok` it is done; `live` and `newest`:
 * which text is read; a number: the refusal's status. The story was started by `author`.
 */
export type Came = 'ok' | 'live' | 'newest' | number

export const actionStates = [
  'draft',
  'in_review',
  'approved',
  'scheduled',
  'published',
  'withdrawn',
  'published+draft',
] as const satisfies State[]

export type ActionState = (typeof actionStates)[number]

export const actions = [
  'read',
  'read draft',
  'versions',
  'history',
  'transitions',
  'edit',
  'restore',
  'delete',
  'duplicate',
  'ask for legal',
  'clear legal',
  'sign off',
] as const

export type ActionName = (typeof actions)[number]

/** Whoever sees only what is public. */
const outside = `
                  draft  in_review  approved  scheduled  published  withdrawn  published+draft
read              404    404        404       404        live       410        live
read draft        404    404        404       404        live       410        live
versions          403    403        403       403        403        403        403
history           403    403        403       403        403        403        403
transitions       403    403        403       403        403        403        403
edit              403    403        403       403        403        403        403
restore           403    403        403       403        403        403        403
delete            403    403        403       403        403        403        403
duplicate         403    403        403       403        403        403        403
ask for legal     403    403        403       403        403        403        403
clear legal       403    403        403       403        403        403        403
sign off          403    403        403       403        403        403        403
`

/** Editors, admins, and an editor bound to the story's section. */
const editor = `
                  draft   in_review  approved  scheduled  published  withdrawn  published+draft
read              newest  newest     newest    newest     live       live       live
read draft        newest  newest     newest    newest     newest     newest     newest
versions          ok      ok         ok        ok         ok         ok         ok
history           ok      ok         ok        ok         ok         ok         ok
transitions       ok      ok         ok        ok         ok         ok         ok
edit              ok      ok         ok        ok         ok         ok         ok
restore           ok      ok         ok        ok         ok         ok         ok
delete            ok      ok         ok        409        409        409        409
duplicate         ok      ok         ok        ok         ok         ok         ok
ask for legal     ok      ok         ok        ok         409        409        ok
clear legal       ok      ok         ok        ok         409        409        ok
sign off          409     409        409       409        409        409        409
`

const reviewer = `
                  draft   in_review  approved  scheduled  published  withdrawn  published+draft
read              newest  newest     newest    newest     live       live       live
read draft        newest  newest     newest    newest     newest     newest     newest
versions          ok      ok         ok        ok         ok         ok         ok
history           ok      ok         ok        ok         ok         ok         ok
transitions       ok      ok         ok        ok         ok         ok         ok
edit              ok      ok         ok        ok         ok         ok         ok
restore           ok      ok         ok        ok         ok         ok         ok
delete            403     403        403       403        403        403        403
duplicate         ok      ok         ok        ok         ok         ok         ok
ask for legal     ok      ok         ok        ok         409        409        ok
clear legal       403     403        403       403        403        403        403
sign off          409     409        409       409        409        409        409
`

/** An author, on a story that they started. */
const owner = `
                  draft   in_review  approved  scheduled  published  withdrawn  published+draft
read              newest  newest     newest    newest     live       live       live
read draft        newest  newest     newest    newest     newest     newest     newest
versions          ok      ok         ok        ok         ok         ok         ok
history           ok      ok         ok        ok         ok         ok         ok
transitions       ok      ok         ok        ok         ok         ok         ok
edit              ok      409        409       409        ok         ok         ok
restore           ok      409        409       409        ok         ok         ok
delete            ok      ok         ok        409        409        409        409
duplicate         ok      ok         ok        ok         ok         ok         ok
ask for legal     ok      ok         ok        ok         409        409        ok
clear legal       403     403        403       403        403        403        403
sign off          403     403        403       403        403        403        403
`

/** Somebody of the staff who may read the story and nothing more, but write stories of their own. */
const bystander = `
                  draft   in_review  approved  scheduled  published  withdrawn  published+draft
read              newest  newest     newest    newest     live       live       live
read draft        newest  newest     newest    newest     newest     newest     newest
versions          ok      ok         ok        ok         ok         ok         ok
history           ok      ok         ok        ok         ok         ok         ok
transitions       ok      ok         ok        ok         ok         ok         ok
edit              403     403        403       403        403        403        403
restore           403     403        403       403        403        403        403
delete            403     403        403       403        403        403        403
duplicate         ok      ok         ok        ok         ok         ok         ok
ask for legal     403     403        403       403        403        403        403
clear legal       403     403        403       403        403        403        403
sign off          403     403        403       403        403        403        403
`

/** One who reads everything and writes nothing. */
const reader = bystander.replace(/^duplicate .*$/m, 'duplicate 403 403 403 403 403 403 403')

type Grid = Record<string, Record<string, Came>>

const parse = (text: string): Grid => {
  const [head = '', ...lines] = text.trim().split('\n')
  const columns = head.trim().split(/\s+/)
  return Object.fromEntries(
    lines.map((line) => {
      const cells = line.trim().split(/\s+/)
      const name = cells.slice(0, cells.length - columns.length).join(' ')
      const values = cells.slice(-columns.length)
      return [name, Object.fromEntries(columns.map((column, at) => [column, cameOf(values[at] ?? '')]))]
    }),
  )
}

const cameOf = (text: string): Came => {
  if (text === 'ok' || text === 'live' || text === 'newest') return text
  if (/^\d{3}$/.test(text)) return Number(text)
  throw new Error(`“${text}” is no expectation.`)
}

const grids: Record<MatrixActor, Grid> = {
  public: parse(outside),
  readerKey: parse(outside),
  previewKey: parse(reader),
  author: parse(owner),
  otherAuthor: parse(bystander),
  reviewer: parse(reviewer),
  editor: parse(editor),
  admin: parse(editor),
  boundInside: parse(editor),
  boundOutside: parse(reader),
}

/** What must come of an action; a cell that is not written down is a mistake of the table. */
export const expectedAction = (actor: MatrixActor, action: ActionName, state: ActionState): Came => {
  const came = grids[actor][action]?.[state]
  if (came === undefined) throw new Error(`The table has no cell ${actor} × ${action} × ${state}.`)
  return came
}
