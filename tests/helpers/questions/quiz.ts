import type { CollectionSlug, Where } from 'payload'

import { type Newsroom, openTestNewsroom } from '../newsroom.ts'
import { asked, makeNasty, shelfOf, worldOf } from './nastyNewsroom.ts'
import { answer, type Shelf, type World } from './plainModel.ts'

export const seed = Number(process.env['QUESTIONS_SEED'] ?? 7)

export type Question = {
  slug: CollectionSlug
  where: object
  sort?: string[]
  limit?: number
  page?: number
  draft?: boolean
}

/** A nasty newsroom, what the model knows of it, and ways of asking both. */
export type Quiz = {
  room: Newsroom
  world: World
  hasDrafts: (slug: CollectionSlug) => boolean
  shelfAt: (slug: string, isDraft?: boolean) => Shelf
  /** Counts a question that is asked elsewhere. */
  note: () => void
  rights: () => { overrideAccess: false; user: never }
  find: (question: Question) => Promise<object>
  byModel: (question: Question) => { ids: string[]; total: number; hasNext: boolean }
  /** Asks many; gives those that were answered otherwise than by the model. */
  wrongOf: (
    questions: Iterable<Question>,
    ask?: (question: Question) => Promise<object>,
  ) => Promise<unknown[]>
  close: () => Promise<void>
}

export const ids = (docs: readonly { id: unknown }[]): string[] => docs.map(({ id }) => String(id))

export const openQuiz = async (): Promise<Quiz> => {
  const room = await openTestNewsroom()
  const { payload } = room
  await makeNasty(payload, seed)
  const world = await worldOf(payload)
  const user = {
    ...(await payload.findByID({ collection: 'users', id: room.ids.admin })),
    collection: 'users',
  }
  const hasDrafts = (slug: CollectionSlug) => Boolean(payload.collections[slug].config.versions?.drafts)
  const shelves = new Map<string, Shelf>()
  for (const slug of asked)
    for (const isDraft of [false, true])
      shelves.set(`${slug} ${isDraft}`, await shelfOf(payload, world, slug, isDraft && hasDrafts(slug)))
  let count = 0
  const shelfAt: Quiz['shelfAt'] = (slug, isDraft = false) => {
    const found = shelves.get(`${slug} ${isDraft}`)
    if (!found) throw new Error(`Nothing was made of ${slug}.`)
    return found
  }
  const rights = () => ({ overrideAccess: false, user: user as never }) as const
  const byModel: Quiz['byModel'] = ({ draft, limit = 0, page = 1, slug, sort = ['-createdAt'], where }) => {
    const all = ids(answer(shelfAt(slug, draft), where, sort))
    const from = (page - 1) * limit
    const shown = limit === 0 ? all : all.slice(from, from + limit)
    return { ids: shown, total: all.length, hasNext: limit > 0 && all.length > from + limit }
  }
  const find: Quiz['find'] = async ({ draft = false, limit = 0, page = 1, slug, sort, where }) => {
    count += 1
    const given = {
      collection: slug,
      depth: 0,
      draft,
      joins: false,
      limit,
      page,
      select: {},
      where: where as Where,
    }
    try {
      const found = await payload.find({ ...given, ...rights(), ...(sort && { sort }) } as never)
      return { ids: ids(found.docs), total: found.totalDocs, hasNext: found.hasNextPage }
    } catch (error) {
      return { refused: codeOf(error) }
    }
  }
  return {
    ...{ room, world, hasDrafts, shelfAt, rights, find, byModel },
    note: () => {
      count += 1
    },
    wrongOf: async (questions, ask = find) => {
      const wrong: unknown[] = []
      for (const question of questions) {
        const [found, meant] = [await ask(question), byModel(question)]
        if (JSON.stringify(found) !== JSON.stringify(meant))
          wrong.push({ question: JSON.stringify(question), found, meant })
      }
      return wrong.slice(0, 5)
    },
    close: async () => {
      process.stdout.write(`${count} questions were asked (seed ${seed}).\n`)
      await room.close()
    },
  }
}

/** With which code a question is refused. */
const codeOf = (error: unknown): unknown =>
  (error as { data?: { code?: unknown } }).data?.code ?? String(error)
