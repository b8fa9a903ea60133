import type { Desk } from './matrixDesk.ts'
import type { Outcome, Said } from './matrixDoors.ts'
import type { Condition, ContentType, Expected, MatrixActor, State } from './matrixExpected.ts'
import { pictureFile } from './matrixPicture.ts'
import { inAnHour, type Snapshot } from './matrixStories.ts'
import { bodyOf, type Newsroom } from './newsroom.ts'

type Attempt = {
  type: ContentType
  actor: MatrixActor
  state: State
  expected: Expected | 422
  /** The stage that the newest revision has when the move is made. */
  goal: string
  patch?: Record<string, unknown>
  go: (at: { room: Newsroom; type: ContentType; actor: MatrixActor; id: string }) => Promise<Outcome>
}

/** A story that nothing has been done with yet. */
type Story = { id: string; before: Snapshot }

export type MatrixRoom = {
  /** Makes one attempt on a story that is as it should be; gives the outcome, or words for what went wrong. */
  attempt: (attempt: Attempt) => Promise<Expected | Outcome | string>
  unmet: (condition: Condition) => { said: Said; patch: Record<string, unknown> }
  inAnHour: () => string
}

/** The ways in which every cell of the matrix is tried, in the newsroom of a desk. */
export const openMatrix = async ({ room, stories }: Desk): Promise<MatrixRoom> => {
  const stale = await addPicture(room)
  const bind = binder(room, stories.places.inside)
  await bind()
  const untouched = new Map<string, Story>()
  const attempt: MatrixRoom['attempt'] = async (asked) => {
    const { type, actor, patch } = asked
    const shelf = `${type} ${asked.state} ${sideOf(asked)}`
    const kept = patch ? undefined : untouched.get(shelf)
    const story = kept ?? (await stock(asked))
    if (sideOf(asked) === 'bound') await bind(story.id)
    const outcome = await asked.go({ room, type, actor, id: story.id })
    const after = await stories.look(type, story.id)
    const isUntouched = JSON.stringify(after) === JSON.stringify(story.before)
    if (isUntouched && !patch) untouched.set(shelf, story)
    else {
      untouched.delete(shelf)
      await stories.drop(type, story.id)
    }
    const isTaken = typeof outcome === 'number' && outcome < 300
    if (!isTaken) return isUntouched ? outcome : `${outcome}, yet it is now ${JSON.stringify(after)}`
    return verdict({ ...asked, before: story.before, after })
  }
  const stock = async (asked: Attempt): Promise<Story> => {
    const { type, state, patch } = asked
    const place = sideOf(asked) === 'outside' && { section: stories.places.outside }
    const id = await stories.copy(type, state, { ...patch, ...place })
    return { id, before: await stories.look(type, id) }
  }
  return { attempt, inAnHour, unmet: (condition) => unmetBy(condition, stale) }
}

/** What a story must be for the two kinds of bound editor to be what they are; for all others it is one. */
const sideOf = ({ type, actor }: Attempt): 'outside' | 'bound' | 'any' => {
  if (actor === 'boundOutside' && (type === 'articles' || type === 'trending-items')) return 'outside'
  return actor === 'boundInside' && type === 'sections' ? 'bound' : 'any'
}

const binder = (room: Newsroom, inside: string) => {
  let bound: string | undefined
  return async (more = inside): Promise<void> => {
    if (bound === more) return
    const data = { sections: more === inside ? [inside] : [inside, more] }
    await room.payload.update({ collection: 'users', id: room.ids.boundEditor, data })
    bound = more
  }
}

type Taken = Pick<Attempt, 'expected' | 'goal'> & { before: Snapshot; after: Snapshot }

/** A write that was taken: `ok` or `same` when the story is now where it should be, words otherwise. */
const verdict = ({ expected, goal, before, after }: Taken): Expected | string => {
  const wanted = expected === 'same' ? unmoved(before) : movedTo(before, goal)
  const seen = unmoved(after)
  if (JSON.stringify(seen) !== JSON.stringify(wanted)) return `taken, but it is now ${JSON.stringify(seen)}`
  return expected === 'same' ? 'same' : 'ok'
}

/** What a story comes to: a publication shows the newest text, a withdrawal takes down the live one. */
const movedTo = ({ newest, live }: Snapshot, goal: string) => {
  if (goal === 'withdrawn') {
    return {
      newest: { stage: goal, title: live.title },
      live: { status: 'draft', stage: goal, title: live.title },
    }
  }
  const moved = { ...newest, stage: goal }
  return {
    newest: moved,
    live: goal === 'published' ? { status: 'published', stage: goal, title: newest.title } : live,
  }
}

const unmoved = ({ newest, live }: Snapshot) => ({ newest, live })

/** A picture whose rights ended long ago. */
const addPicture = async (room: Newsroom): Promise<string> => {
  const data = { alt: 'A quay', rightsUntil: '2020-01-01T00:00:00.000Z' }
  const { id } = await room.payload.create({ collection: 'media', data, file: await pictureFile('quay') })
  return String(id)
}

const unmetBy = (condition: Condition, stale: string): { said: Said; patch: Record<string, unknown> } => {
  const said = { comment: 'A good reason', at: inAnHour() }
  const none = {}
  switch (condition) {
    case 'no reason given':
      return { said: { at: said.at }, patch: none }
    case 'a reason of blanks':
      return { said: { ...said, comment: '  ' }, patch: none }
    case 'a time that is past':
      return { said: { ...said, at: '2020-01-01T00:00:00.000Z' }, patch: none }
    case 'no time at all':
      return { said: { comment: said.comment }, patch: none }
    case 'no section':
      return { said, patch: { section: null } }
    case 'an empty body':
      return { said, patch: { body: bodyOf(' ') } }
    case 'no byline':
      return { said, patch: { bylines: [] } }
    case 'an embargo ahead':
      return { said, patch: { embargoUntil: inAnHour() } }
    case 'an embargo without an end':
      return { said, patch: { embargoIndefinite: true } }
    case 'a picture whose rights are over':
      return { said, patch: { leadImage: { image: stale } } }
  }
}
