/**
 * Who may do what from where, written out by hand from the editorial rules and from nothing in the code. In every
 * cell: `ok` the move is made; `same` the write is taken and moves nothing; 403 the role may not; 409 the stage
 * does not allow it.
 */
export type Expected = 'ok' | 'same' | 403 | 409

/** Where a story stands: its newest revision, with `published+` when an earlier text is live beside it. */
export type State = (typeof states)[number]

export const states = [
  'draft',
  'in_review',
  'approved',
  'scheduled',
  'published',
  'withdrawn',
  'published+draft',
  'published+in_review',
  'published+approved',
] as const

export const moves = [
  'submit',
  'recall',
  'request-changes',
  'approve',
  'schedule',
  'unschedule',
  'publish',
  'publish-now',
  'withdraw',
  'reinstate',
] as const

export type Move = (typeof moves)[number]

/** The stage that each move leads to. */
export const leadsTo = {
  submit: 'in_review',
  recall: 'draft',
  'request-changes': 'draft',
  approve: 'approved',
  schedule: 'scheduled',
  unschedule: 'approved',
  publish: 'published',
  'publish-now': 'published',
  withdraw: 'withdrawn',
  reinstate: 'published',
} as const satisfies Record<Move, string>

/** What an ordinary update may ask for: a stage, or Payload's own status. */
export const targets = [
  'draft',
  'in_review',
  'approved',
  'scheduled',
  'published',
  'withdrawn',
  '_status:published',
  '_status:draft',
] as const

export type Target = (typeof targets)[number]

/** Editors, admins, and an editor bound to the story's section. */
const editorMoves = `
                     submit recall request-changes approve schedule unschedule publish publish-now withdraw reinstate
draft                ok     409    409             409     409      409        409     ok          409      409
in_review            409    ok     ok              ok      409      409        409     ok          409      409
approved             409    409    ok              409     ok       409        ok      409         409      409
scheduled            409    409    409             409     ok       ok         ok      409         409      409
published            409    409    409             409     409      409        409     409         ok       409
withdrawn            409    409    409             409     409      409        409     409         409      ok
published+draft      ok     409    409             409     409      409        409     ok          ok       409
published+in_review  409    ok     ok              ok      409      409        409     ok          ok       409
published+approved   409    409    ok              409     ok       409        ok      409         ok       409
`

const reviewerMoves = `
                     submit recall request-changes approve schedule unschedule publish publish-now withdraw reinstate
draft                ok     403    409             409     403      403        403     403         403      403
in_review            409    403    ok              ok      403      403        403     403         403      403
approved             409    403    ok              409     403      403        403     403         403      403
scheduled            409    403    409             409     403      403        403     403         403      403
published            409    403    409             409     403      403        403     403         403      403
withdrawn            409    403    409             409     403      403        403     403         403      403
published+draft      ok     403    409             409     403      403        403     403         403      403
published+in_review  409    403    ok              ok      403      403        403     403         403      403
published+approved   409    403    ok              409     403      403        403     403         403      403
`

/** An author, on a story that they started. */
const ownerMoves = `
                     submit recall request-changes approve schedule unschedule publish publish-now withdraw reinstate
draft                ok     409    403             403     403      403        403     403         403      403
in_review            409    ok     403             403     403      403        403     403         403      403
approved             409    409    403             403     403      403        403     403         403      403
scheduled            409    409    403             403     403      403        403     403         403      403
published            409    409    403             403     403      403        403     403         403      403
withdrawn            409    409    403             403     403      403        403     403         403      403
published+draft      ok     409    403             403     403      403        403     403         403      403
published+in_review  409    ok     403             403     403      403        403     403         403      403
published+approved   409    409    403             403     403      403        403     403         403      403
`

/** Asking for `scheduled` comes with a time: of a scheduled story, with another one than it has. */
const editorTargets = `
                     draft in_review approved scheduled published withdrawn _status:published _status:draft
draft                same  ok        409      409       ok        409       ok                same
in_review            ok    same      ok       409       ok        409       ok                same
approved             ok    409       same     ok        ok        409       ok                same
scheduled            409   409       ok       ok        ok        409       ok                same
published            409   409       409      409       same      ok        409               same
withdrawn            409   409       409      409       ok        same      ok                same
published+draft      same  ok        409      409       ok        ok        ok                same
published+in_review  ok    same      ok       409       ok        ok        ok                same
published+approved   ok    409       same     ok        ok        ok        ok                same
`

const reviewerTargets = `
                     draft in_review approved scheduled published withdrawn _status:published _status:draft
draft                same  ok        409      409       403       409       403               same
in_review            ok    same      ok       409       403       409       403               same
approved             ok    409       same     403       403       409       403               same
scheduled            409   409       403      403       403       409       403               same
published            409   409       409      409       same      403       409               same
withdrawn            409   409       409      409       403       same      403               same
published+draft      same  ok        409      409       403       403       403               same
published+in_review  ok    same      ok       409       403       403       403               same
published+approved   ok    409       same     403       403       403       403               same
`

const ownerTargets = `
                     draft in_review approved scheduled published withdrawn _status:published _status:draft
draft                same  ok        409      409       403       409       403               same
in_review            ok    same      403      409       403       409       403               same
approved             403   409       same     403       403       409       403               same
scheduled            409   409       403      403       403       409       403               same
published            409   409       409      409       same      403       409               same
withdrawn            409   409       409      409       403       same      403               same
published+draft      same  ok        409      409       403       403       403               same
published+in_review  ok    same      403      409       403       403       403               same
published+approved   403   409       same     403       403       403       403               same
`

type Grid = Record<string, Record<string, Expected>>

const parse = (text: string): Grid => {
  const [head = [], ...rows] = text
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
  return Object.fromEntries(rows.map(([state = '', ...cells]) => [state, rowOf(head, cells)]))
}

const rowOf = (head: string[], cells: string[]): Record<string, Expected> =>
  Object.fromEntries(head.map((column, index) => [column, cellOf(cells[index] ?? '')]))

const cellOf = (text: string): Expected => {
  if (text === 'ok' || text === 'same') return text
  if (text === '403') return 403
  if (text === '409') return 409
  throw new Error(`“${text}” is no expectation.`)
}

type Rank = 'editor' | 'reviewer' | 'owner'

const moveGrids: Record<Rank, Grid> = {
  editor: parse(editorMoves),
  reviewer: parse(reviewerMoves),
  owner: parse(ownerMoves),
}

const targetGrids: Record<Rank, Grid> = {
  editor: parse(editorTargets),
  reviewer: parse(reviewerTargets),
  owner: parse(ownerTargets),
}

export const actors = [
  'public',
  'readerKey',
  'previewKey',
  'author',
  'otherAuthor',
  'reviewer',
  'editor',
  'admin',
  'boundInside',
  'boundOutside',
] as const

/** `boundInside` and `boundOutside` are one editor, bound to one section, on stories of that and of another section. */
export type MatrixActor = (typeof actors)[number]

export const contentTypes = ['articles', 'sections', 'persons', 'trending-items'] as const

export type ContentType = (typeof contentTypes)[number]

/** What an actor is to a type of content; `undefined` may change nothing of it. A person belongs to no section. */
const ranks: Record<ContentType, Record<MatrixActor, Rank | undefined>> = {
  articles: {
    public: undefined,
    readerKey: undefined,
    previewKey: undefined,
    author: 'owner',
    otherAuthor: undefined,
    reviewer: 'reviewer',
    editor: 'editor',
    admin: 'editor',
    boundInside: 'editor',
    boundOutside: undefined,
  },
  sections: {
    public: undefined,
    readerKey: undefined,
    previewKey: undefined,
    author: undefined,
    otherAuthor: undefined,
    reviewer: undefined,
    editor: 'editor',
    admin: 'editor',
    boundInside: 'editor',
    boundOutside: undefined,
  },
  persons: {
    public: undefined,
    readerKey: undefined,
    previewKey: undefined,
    author: 'owner',
    otherAuthor: undefined,
    reviewer: 'reviewer',
    editor: 'editor',
    admin: 'editor',
    boundInside: 'editor',
    boundOutside: 'editor',
  },
  'trending-items': {
    public: undefined,
    readerKey: undefined,
    previewKey: undefined,
    author: undefined,
    otherAuthor: undefined,
    reviewer: 'reviewer',
    editor: 'editor',
    admin: 'editor',
    boundInside: 'editor',
    boundOutside: undefined,
  },
}

type Cell = { type: ContentType; actor: MatrixActor; state: State }

/** What must come of a move that is asked for by its name. */
export const expectedMove = ({ type, actor, state }: Cell, move: Move): Expected => {
  const rank = ranks[type][actor]
  return rank === undefined ? 403 : (moveGrids[rank][state]?.[move] ?? missing(state, move))
}

/** What must come of an ordinary update that asks for a stage. */
export const expectedTarget = ({ type, actor, state }: Cell, target: Target): Expected => {
  const rank = ranks[type][actor]
  return rank === undefined ? 403 : (targetGrids[rank][state]?.[target] ?? missing(state, target))
}

const missing = (state: string, column: string): never => {
  throw new Error(`The table has no cell ${state} × ${column}.`)
}

/** Something that is not as it should be, and the moves that it then stops with 422; all others go on. */
export const conditions = {
  'no reason given': ['request-changes', 'publish-now', 'withdraw', 'reinstate'],
  'a reason of blanks': ['request-changes', 'publish-now', 'withdraw', 'reinstate'],
  'a time that is past': ['schedule'],
  'no time at all': ['schedule'],
  'no section': ['submit', 'approve', 'publish', 'publish-now', 'reinstate'],
  'an empty body': ['submit', 'approve', 'publish', 'publish-now', 'reinstate'],
  'no byline': ['approve', 'publish', 'publish-now', 'reinstate'],
  'an embargo ahead': ['publish', 'publish-now', 'reinstate'],
  'an embargo without an end': ['publish', 'publish-now', 'reinstate'],
  'a picture whose rights are over': ['publish', 'publish-now', 'reinstate'],
} as const satisfies Record<string, readonly Move[]>

export type Condition = keyof typeof conditions

/** A state from which an editor may make each move. */
export const startOf = {
  submit: 'draft',
  recall: 'in_review',
  'request-changes': 'in_review',
  approve: 'in_review',
  schedule: 'approved',
  unschedule: 'scheduled',
  publish: 'approved',
  'publish-now': 'draft',
  withdraw: 'published',
  reinstate: 'withdrawn',
} as const satisfies Record<Move, State>
